package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import java.time.Instant;
import java.util.List;

/** A work has been taken in for grading. @param authors who handed it in and, in a team, the others */
public record WorkHandedIn(List<PersonId> authors, CohortId cohort, String unit, String exercise, Instant at) {
    public WorkHandedIn {
        authors = List.copyOf(authors);
    }
}
