package academy.huikuan.dialogue;

import java.util.Optional;
import java.util.Set;

/**
 * One line that the salesperson may say.
 * @param to id of the node or ending it leads to
 * @param effect how the customer hardens or loosens, from -2 to 2
 * @param result what one sees or hears of it at once
 * @param technique its name, or the name of the mistake
 * @param better the better line; there where the effect is below 1 or a red line is crossed
 * @param redLine which of {@link #RED_LINES} it crosses
 */
public record Choice(
        String say,
        String to,
        int effect,
        String result,
        String technique,
        String why,
        Optional<String> better,
        Optional<String> redLine) {
    /** What a salesperson must never do. */
    public static final Set<String> RED_LINES =
            Set.of("threat", "harassment", "disclosure", "impersonation", "third-party", "bribe");

    /** The strongest effect a line has, either way. */
    public static final int STRONGEST = 2;

    public Choice {
        if (Math.abs(effect) > STRONGEST || redLine.isPresent() && !RED_LINES.contains(redLine.get()))
            throw new IllegalArgumentException("choice to " + to);
        if (better.isEmpty() && wanting(effect, redLine)) throw new IllegalArgumentException("no better line than the one to " + to);
    }

    /** Whether such a line needs a better one beside it. */
    static boolean wanting(int effect, Optional<String> redLine) {
        return effect < 1 || redLine.isPresent();
    }

    public Mood mood() {
        return Mood.ofLine(effect);
    }
}
