package academy.huikuan.progress;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * A learner has completed a unit, or the whole course.
 * @param unit empty for the course
 */
public record CompletionChanged(PersonId learner, CohortId cohort, Optional<String> unit, Instant at) {}
