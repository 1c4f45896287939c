package academy.huikuan.tournament;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * By what the works of a contest are compared: on the whole, by criteria of the rubric, or both.
 * @param ids {@link #OVERALL} or ids of criteria, each once; the first decides who meets whom and is the ranking shown first
 */
public record Aspects(List<String> ids) {
    /** Which of two would rather get the money. */
    public static final String OVERALL = "overall";

    public Aspects {
        ids = List.copyOf(new LinkedHashSet<>(ids));
        if (ids.isEmpty()) throw new IllegalArgumentException("nothing to compare by");
    }

    public String main() {
        return ids.get(0);
    }

    String encoded() {
        return String.join(" ", ids);
    }

    static Aspects decoded(String text) {
        return new Aspects(List.of(text.split(" ")));
    }
}
