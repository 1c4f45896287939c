package academy.huikuan.grading;

import academy.huikuan.score.Score;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a learner stands with an exercise as the learner may know it, as it is reported elsewhere.
 * @param tries works handed in, 1 or more
 * @param best the best result that the learner sees
 * @param byTrainer whether a trainer gave that
 * @param waitsForTrainer whether the latest work has no result that shows, and only a trainer can bring it on
 * @param submittedAt of the work with the best result, or of the latest
 * @param lookAgain when a result may show that is there but does not show yet
 */
public record ExerciseReport(
        int tries, Optional<Score> best, boolean byTrainer, boolean waitsForTrainer, Instant submittedAt, Optional<Instant> lookAgain) {}
