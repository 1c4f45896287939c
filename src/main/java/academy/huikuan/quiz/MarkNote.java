package academy.huikuan.quiz;

import academy.huikuan.score.Score;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One change of a mark, as pages tell it.
 * @param from empty where nobody had marked it yet
 * @param by the name of who did it
 * @param words why, or the words to a text's author; may be empty
 * @param levels by the rubric; none without one
 * @param redLine title of the red line that a text crosses
 */
public record MarkNote(
        MarkKind kind,
        Optional<Score> from,
        Score to,
        Instant at,
        String by,
        String words,
        List<Level> levels,
        Optional<String> redLine) {
    /** Without what was said of it, in which the learner may be named by who knew whose answer it was. */
    MarkNote unsaid() {
        return new MarkNote(kind, from, to, at, by, "", levels, redLine);
    }

    /** In percent of the question, two decimals at most; empty where nobody had marked it yet. */
    public Optional<String> fromPercent() {
        return from.map(MarkNote::percent);
    }

    /** In percent of the question, two decimals at most. */
    public String toPercent() {
        return percent(to);
    }

    private static String percent(Score mark) {
        return mark.outOf(100, 2).stripTrailingZeros().toPlainString();
    }

    /**
     * What was given for a criterion.
     * @param name of the level, in a word
     * @param means what it looks like
     */
    public record Level(String title, int level, String name, String means) {}
}
