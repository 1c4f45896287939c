package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * A trainer's saved phrases.
 * @param written what was entered for a new one and was not taken
 * @param problem key of why
 */
public record PhrasesPage(List<Line> lines, int most, String written, Optional<String> problem) implements Page {
    /** @param place the number of the key that inserts it */
    public record Line(String id, int place, String words) {}

    static List<Line> lines(List<Phrase> phrases) {
        return phrases.stream().map(phrase -> new Line(phrase.id(), phrase.place(), phrase.words())).toList();
    }

    public static final int LONGEST = Phrase.LONGEST;

    @Override
    public String template() {
        return "grading/phrases.jte";
    }
}
