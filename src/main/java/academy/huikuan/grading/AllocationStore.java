package academy.huikuan.grading;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Gives out reviews and takes back those whose lease has lapsed; see {@link Allocation}. */
@ApplicationScoped
public class AllocationStore {
    @Inject
    private ExerciseStore exercises;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private ReviewStore reviews;

    @Inject
    private SettlementStore settlements;

    @Inject
    private CohortStore cohorts;

    @Inject
    private GradingRules house;

    /** One round of the clock: what has lapsed is taken back, what is due is settled, what lacks reviewers gets them. */
    @Transactional
    public void turn(ExerciseId id, Instant now) {
        exercises.lock(id);
        Exercise exercise = exercises.byId(id);
        List<Review> given = reviews.of(exercise);
        given.forEach(review -> review.lapse(now));
        given.stream()
                .filter(Review::submitted)
                .map(Review::submission)
                .filter(work -> work.state() != Submission.State.SETTLED && work.isDue(now))
                .distinct()
                .forEach(work -> settlements.settle(work, now));
        assign(exercise, now);
        submissions.of(exercise).forEach(work -> work.rank(now));
    }

    Roster roster(Exercise exercise) {
        return new Roster(cohorts.activeLearners(exercise.cohorts()), submissions.of(exercise));
    }

    /** Gives out what can be given out. The exercise is locked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void assign(Exercise exercise, Instant now) {
        Roster roster = roster(exercise);
        GradingRules rules = exercise.rules(house);
        roster.works().stream()
                .filter(work -> work.want(roster.wanted(work, rules)))
                .forEach(work -> settlements.settle(work, now));
        Map<String, Submission> byId = roster.works().stream()
                .collect(Collectors.toMap(work -> work.id().value(), work -> work));
        for (Allocation.Pair pair : allocation(exercise, roster, now).assign())
            reviews.add(Review.leased(byId.get(pair.work()), new PersonId(pair.reviewer()), rules.lease(), now));
    }

    /**
     * As {@link #assign}, after a review was handed in, which makes room for another: where every work has its reviewers nothing has to
     * be read. The exercise is locked before.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void assignFreed(Exercise exercise, Instant now) {
        if (reviews.lacking(exercise)) assign(exercise, now);
    }

    /** Gives the next work to someone who asks for one. @return whether there was one */
    @Transactional
    boolean next(ExerciseId exerciseId, PersonId asking, Instant now) {
        exercises.lock(exerciseId);
        Exercise exercise = exercises.byId(exerciseId);
        Roster roster = roster(exercise);
        Optional<String> work = allocation(exercise, roster, now).next(asking.value());
        work.ifPresent(
                id -> reviews.add(Review.leased(submissions.byId(new SubmissionId(id)), asking, house.lease(), now)));
        return work.isPresent();
    }

    /** Whether {@link #next} would find one. */
    @Transactional
    boolean hasNext(Exercise exercise, PersonId asking, Instant now) {
        return allocation(exercise, roster(exercise), now).next(asking.value()).isPresent();
    }

    private Allocation allocation(Exercise exercise, Roster roster, Instant now) {
        GradingRules rules = exercise.rules(house);
        List<Review> given = reviews.of(exercise);
        Map<String, List<Review>> byWork = given.stream()
                .collect(
                        Collectors.groupingBy(review -> review.submission().id().value()));
        Map<String, List<Review>> byReviewer = given.stream()
                .collect(Collectors.groupingBy(review -> review.reviewer().value()));
        List<Allocation.Work> works = roster.works().stream()
                .map(work -> work(
                        work,
                        byWork.getOrDefault(work.id().value(), List.of()),
                        roster.complete() || work.waitsLong(now),
                        now))
                .toList();
        List<Allocation.Reviewer> reviewers = new ArrayList<>();
        roster.works().stream()
                .filter(work -> roster.learners().contains(work.author().value()))
                .collect(Collectors.groupingBy(Submission::author))
                .forEach((author, own) -> reviewers.add(
                        reviewer(rules, roster, author, own, byReviewer.getOrDefault(author.value(), List.of()), now)));
        return new Allocation(exercise.id().value().hashCode(), works, reviewers);
    }

    private Allocation.Reviewer reviewer(
            GradingRules rules, Roster roster, PersonId author, List<Submission> own, List<Review> given, Instant now) {
        boolean complete = roster.complete();
        int open = (int) given.stream()
                .filter(review -> review.state() == Review.State.LEASED)
                .count();
        return new Allocation.Reviewer(
                author.value(),
                roster.owed(author, own.size(), rules),
                complete ? Integer.MAX_VALUE : Math.max(0, rules.atOnce() - open),
                isAway(own, given),
                complete
                        || own.stream()
                                .max(Comparator.comparing(Submission::submittedAt))
                                .orElseThrow()
                                .waitsLong(now));
    }

    private static Allocation.Work work(Submission work, List<Review> given, boolean waiting, Instant now) {
        Set<String> held =
                people(given.stream().filter(review -> review.submitted() || review.state() == Review.State.LEASED));
        Set<String> former = people(given.stream()
                .filter(review -> review.state() == Review.State.LAPSED || review.state() == Review.State.WITHDRAWN));
        int wanted = work.opensForReviews(now) ? work.wanted() : Math.min(work.wanted(), held.size());
        return new Allocation.Work(
                work.id().value(), work.author().value(), Set.copyOf(work.barred()), wanted, waiting, held, former);
    }

    private static Set<String> people(Stream<Review> reviews) {
        return reviews.map(review -> review.reviewer().value()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether a review has lapsed and nothing was written or handed in since. */
    private static boolean isAway(List<Submission> own, List<Review> given) {
        Optional<Instant> lapsed = given.stream()
                .filter(review -> review.state() == Review.State.LAPSED)
                .flatMap(review -> review.lapsesAt().stream())
                .max(Comparator.naturalOrder());
        Optional<Instant> heard = Stream.concat(
                        own.stream().map(Submission::submittedAt),
                        given.stream()
                                .flatMap(review ->
                                        Stream.concat(review.savedAt().stream(), review.submittedAt().stream())))
                .max(Comparator.naturalOrder());
        return lapsed.isPresent()
                && lapsed.filter(at -> heard.filter(at::isBefore).isPresent()).isEmpty();
    }
}
