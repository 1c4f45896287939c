package academy.huikuan.roleplay;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import java.util.Optional;

/** Whether a learner may hand in another transcript; whoever grades them has a bean of this kind. */
public interface SubmissionRule {
    /** @return the key of a message that says why not and what to do; empty if they may */
    Optional<String> refusal(PersonId author, CohortId cohort, String unit);
}
