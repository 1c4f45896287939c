package academy.huikuan.quiz;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * One question of a finished attempt, as a trainer sees it who may set its mark by hand.
 * @param title of the quiz
 * @param learner name
 * @param attemptNumber from 1
 * @param number of the question, from 1
 * @param review the question, what was answered, what is right
 * @param mark empty where nobody has marked it yet
 * @param history the earliest change first
 */
public record MarkedItem(
        AttemptId attempt,
        String quiz,
        String title,
        String learner,
        int attemptNumber,
        int number,
        ItemReview review,
        Optional<Score> mark,
        Score total,
        boolean passed,
        List<MarkNote> history) {}
