package academy.huikuan.roleplay;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Asks all rules whether someone may hand in another transcript. */
public final class Submissions {
    private Submissions() {}

    /** @return the first reason why not */
    public static Optional<String> refusal(Iterable<SubmissionRule> rules, PersonId author, CohortId cohort, String unit) {
        return StreamSupport.stream(rules.spliterator(), false)
                .map(rule -> rule.refusal(author, cohort, unit))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
