package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import java.time.Instant;

/** Someone has handed in a review, or the assessment of the own work: own results may show from now on. */
public record ReviewHandedIn(PersonId reviewer, Instant at) {}
