package academy.huikuan.roleplay;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether and where a learner may hand in another transcript; whoever grades them has a bean of this kind. */
public interface SubmissionRule {
    /**
     * Where a transcript may go.
     * @param id empty for the course's own exercise
     * @param closesAt when it takes no more
     * @param replaces whether it takes the place of the one handed in before
     * @param refusal the key of a message that says why not and what to do; empty if the learner may
     */
    record Destination(Optional<String> id, String title, Optional<Instant> closesAt, boolean replaces, Optional<String> refusal) {}

    /** All exercises that take transcripts of the scenario from a cohort, the course's own first; one at least. */
    List<Destination> destinations(PersonId author, CohortId cohort, Scenario scenario);
}
