package academy.huikuan.roleplay;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import java.util.Optional;

/** Whether a learner may hand in a transcript; a feature that knows the results of earlier ones says so. */
public interface SubmissionRule {
    /** @return key of a message that says why not; empty where it is allowed */
    Optional<String> refusal(PersonId author, CohortId cohort, String unit);
}
