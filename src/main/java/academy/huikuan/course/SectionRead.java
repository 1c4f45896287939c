package academy.huikuan.course;

import academy.huikuan.people.PersonId;
import java.time.Instant;

/** A learner has marked a section as read for the first time. */
public record SectionRead(PersonId learner, String unit, String section, Instant at) {}
