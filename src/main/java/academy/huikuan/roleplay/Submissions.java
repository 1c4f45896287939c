package academy.huikuan.roleplay;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Asks all rules whether and where someone may hand in another transcript. */
final class Submissions {
    private Submissions() {}

    /** The exercises that would take it now, the course's own first. */
    static List<SubmissionRule.Destination> open(
            Iterable<SubmissionRule> rules, PersonId author, CohortId cohort, Scenario scenario) {
        return all(rules, author, cohort, scenario).stream().filter(one -> one.refusal().isEmpty()).toList();
    }

    /** @return where no exercise takes it, the first reason why not */
    static Optional<String> refusal(Iterable<SubmissionRule> rules, PersonId author, CohortId cohort, Scenario scenario) {
        List<SubmissionRule.Destination> all = all(rules, author, cohort, scenario);
        if (all.stream().anyMatch(one -> one.refusal().isEmpty())) return Optional.empty();
        return all.stream().findFirst().flatMap(SubmissionRule.Destination::refusal);
    }

    private static List<SubmissionRule.Destination> all(
            Iterable<SubmissionRule> rules, PersonId author, CohortId cohort, Scenario scenario) {
        return StreamSupport.stream(rules.spliterator(), false)
                .flatMap(rule -> rule.destinations(author, cohort, scenario).stream())
                .toList();
    }
}
