package academy.huikuan.quiz;

import academy.huikuan.question.KeyChange;
import java.util.Set;

/**
 * A question of which finished attempts hold another version than today's.
 * @param id the question's
 * @param kind as in `question.Kind`
 * @param answers in other versions than today's
 * @param unreadable of these, how many cannot be read against today's key
 * @param reasons why they cannot
 * @param reworded whether the words of the question differ too
 * @param html of today's version, safe
 */
public record ChangedQuestion(
        String id,
        String name,
        String kind,
        int answers,
        int unreadable,
        Set<KeyChange.Reason> reasons,
        boolean reworded,
        String html) {
    public ChangedQuestion {
        reasons = Set.copyOf(reasons);
    }

    /** Whether any answer can be marked again. */
    public boolean readable() {
        return unreadable < answers;
    }
}
