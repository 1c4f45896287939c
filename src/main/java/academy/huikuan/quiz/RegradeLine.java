package academy.huikuan.quiz;

import academy.huikuan.question.KeyChange;
import academy.huikuan.score.Score;
import java.util.Optional;

/**
 * What today's key means for one answer.
 * @param learner name
 * @param staff the learner's number
 * @param attempts number of the attempt, from 1
 * @param item number of the question in it, from 1
 * @param question id
 * @param from empty where nobody has marked it yet
 * @param to empty where the mark stays
 * @param totalFrom of the whole attempt
 * @param totalTo the same after all changes of the attempt
 */
public record RegradeLine(
        Outcome outcome,
        Optional<KeyChange.Reason> reason,
        AttemptId attempt,
        String quiz,
        String learner,
        String staff,
        int attempts,
        int item,
        String question,
        String name,
        Optional<Score> from,
        Optional<Score> to,
        Score totalFrom,
        Score totalTo,
        boolean passedFrom,
        boolean passedTo) {
    /** What becomes of the mark. */
    public enum Outcome {
        CHANGES,
        /** Somebody set it by hand, and such marks were not asked for. */
        KEPT,
        /** The answer cannot be read against today's key. */
        UNREADABLE
    }

    public boolean changes() {
        return outcome == Outcome.CHANGES;
    }
}
