package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Those who may take part in an exercise, and how much each owes.
 * @param learners of the cohort who are not suspended
 * @param works all that was handed in
 */
record Roster(Set<String> learners, List<Submission> works) {
    int wanted(Submission work, GradingRules rules) {
        long barred = work.barred().stream().filter(learners::contains).count();
        return rules.wanted(learners.size(), (int) barred);
    }

    /** @param tries works of that author that count */
    int owed(PersonId author, int tries, GradingRules rules) {
        long closed = works.stream()
                .filter(work -> work.barred().contains(author.value())
                        && !work.isBy(author)
                        && learners.contains(work.author().value()))
                .map(Submission::author)
                .distinct()
                .count();
        return rules.owed(learners.size(), (int) closed, tries);
    }

    /** Whether all have handed in, so that nobody is to be waited for. */
    boolean complete() {
        return works.stream()
                .map(work -> work.author().value())
                .collect(Collectors.toSet())
                .containsAll(learners);
    }

    int tries(PersonId author) {
        return (int) works.stream().filter(work -> work.isBy(author)).count();
    }
}
