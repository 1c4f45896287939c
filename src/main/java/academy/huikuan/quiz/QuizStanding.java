package academy.huikuan.quiz;

import academy.huikuan.score.Score;
import java.util.Optional;

/** Where a learner stands with a quiz: finished attempts, the best score of them, whether it passed. */
public record QuizStanding(int finished, Optional<Score> best, boolean passed) {}
