package academy.huikuan.analysis;

import academy.huikuan.score.Score;
import java.util.List;

/**
 * One item of an attempt as it was answered and marked; an item left out is one with mark 0 and nothing chosen.
 * @param item the item's name, the same for all its versions
 * @param mark share of the item's maximum
 * @param weight the item's maximum in the quiz, 1 or more, in the same unit for all items
 * @param chosen keys of {@link Choice}, or the class of a written answer; none if it was left out
 */
public record Response(String item, Version version, Score mark, long weight, List<String> chosen) {
    public Response {
        if (weight < 1) throw new IllegalArgumentException("weight " + weight);
        chosen = List.copyOf(chosen);
    }

    /** The mark as a share of the maximum, 0 to 1. */
    double share() {
        return (double) mark.earned() / mark.possible();
    }
}
