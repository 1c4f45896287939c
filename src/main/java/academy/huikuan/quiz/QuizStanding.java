package academy.huikuan.quiz;

import academy.huikuan.score.Score;
import java.util.Optional;

/**
 * Where a learner stands with a quiz.
 * @param finished attempts that are finished
 * @param best the score that counts: of the best attempt, or as the quiz's settings say, see {@link Counting}
 * @param passed whether what counts passed
 */
public record QuizStanding(int finished, Optional<Score> best, boolean passed) {}
