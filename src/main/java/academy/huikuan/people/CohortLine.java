package academy.huikuan.people;

import java.time.LocalDate;

/** A cohort in a list. */
public record CohortLine(String id, String name, LocalDate startsOn, LocalDate endsOn, long learners, long trainers) {}
