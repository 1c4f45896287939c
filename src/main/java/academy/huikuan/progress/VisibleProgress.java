package academy.huikuan.progress;

import java.time.Instant;
import java.util.Optional;

/**
 * How far a learner is with the course or a unit, as the learner may know it, as it is reported elsewhere.
 * @param done units that are complete; of a unit, parts: sections read, the quiz passed, the role-play at the mark
 * @param of how many there are, 1 or more
 * @param complete whether that is complete, for good
 * @param lookAgain when more may show that is there but does not show yet
 */
public record VisibleProgress(
        int done, int of, boolean complete, Instant firstAt, Instant lastAt, Optional<Instant> lookAgain) {}
