package academy.huikuan.progress;

import java.time.Instant;
import java.util.Optional;

/** A learner in a cohort. */
public record CourseProgress(String learner, Instant enrolledAt, Optional<Instant> completedAt) {}
