package academy.huikuan.grading;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Gives out reviews and takes back those whose lease has lapsed. An exercise with a closing date gives out all works at once, see
 * {@link Draw}; a rolling one, and whatever comes later, goes by the {@link Ledger}.
 */
@ApplicationScoped
public class AllocationStore {
    @Inject
    private ExerciseStore exercises;

    @Inject
    private TeamStore teams;

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

    /** Who takes part: all learners of the cohorts, and once the works were given out at the close those who have handed in. */
    Roster roster(Exercise exercise) {
        Set<String> learners = cohorts.activeLearners(exercise.cohorts());
        Roster roster = Roster.of(learners, exercise.teams() ? teams.of(exercise) : Map.of(), submissions.of(exercise));
        return exercise.drawnAt().isPresent() ? roster.ofThoseWhoHandedIn() : roster;
    }

    /** Gives out what can be given out. The exercise is locked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void assign(Exercise exercise, Instant now) {
        if (exercise.givesOut()) {
            Roster roster = roster(exercise);
            want(exercise, roster, now);
            lease(roster, ledger(exercise, roster, now).assign(), now);
        } else if (exercise.isOver(now) || roster(exercise).complete()) draw(exercise, now);
    }

    private void draw(Exercise exercise, Instant now) {
        exercise.draw(now);
        Roster roster = roster(exercise);
        want(exercise, roster, now);
        List<Submission> works = roster.works().stream().filter(work -> work.wanted() > 0).toList();
        List<Draw.Party> parties = works.stream().map(work -> new Draw.Party(work.party(), roster.barredParties(work))).toList();
        int each = works.stream().mapToInt(Submission::wanted).max().orElse(0);
        Map<String, Submission> byParty = works.stream().collect(Collectors.toMap(Submission::party, work -> work, (one, other) -> one));
        Map<String, Integer> load = new HashMap<>();
        List<Ledger.Pair> pairs = new ArrayList<>();
        if (each > 0)
            for (Draw.Edge edge : Draw.of(parties, each, exercise.id().value().hashCode())) {
                Submission work = byParty.get(edge.of());
                member(roster, edge.reviewer(), work, load).ifPresent(person -> {
                    load.merge(person, 1, Integer::sum);
                    pairs.add(new Ledger.Pair(person, work.id().value()));
                });
            }
        lease(roster, pairs, now);
    }

    /** The one of a party who has the fewest reviews to write so far. */
    private static Optional<String> member(Roster roster, String party, Submission work, Map<String, Integer> load) {
        return roster.members(party).stream()
                .filter(person -> !work.barred().contains(person))
                .min(Comparator.comparingInt((String person) -> load.getOrDefault(person, 0)).thenComparing(Comparator.naturalOrder()));
    }

    private void want(Exercise exercise, Roster roster, Instant now) {
        GradingRules rules = exercise.rules(house);
        roster.works().stream()
                .filter(work -> work.want(roster.wanted(work, rules)))
                .forEach(work -> settlements.settle(work, now));
    }

    private void lease(Roster roster, List<Ledger.Pair> pairs, Instant now) {
        Map<String, Submission> byId =
                roster.works().stream().collect(Collectors.toMap(work -> work.id().value(), work -> work));
        for (Ledger.Pair pair : pairs)
            reviews.add(Review.leased(byId.get(pair.work()), new PersonId(pair.reviewer()), house.lease(), now));
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
        Optional<String> work = next(exercise, roster(exercise), asking, now);
        work.ifPresent(
                id -> reviews.add(Review.leased(submissions.byId(new SubmissionId(id)), asking, house.lease(), now)));
        return work.isPresent();
    }

    /** Whether {@link #next} would find one. */
    @Transactional
    boolean hasNext(Exercise exercise, PersonId asking, Instant now) {
        return next(exercise, roster(exercise), asking, now).isPresent();
    }

    private Optional<String> next(Exercise exercise, Roster roster, PersonId asking, Instant now) {
        if (!exercise.givesOut()) return Optional.empty();
        return ledger(exercise, roster, now).next(asking.value());
    }

    private Ledger ledger(Exercise exercise, Roster roster, Instant now) {
        List<Review> given = reviews.of(exercise);
        Map<String, List<Review>> byWork = given.stream()
                .collect(
                        Collectors.groupingBy(review -> review.submission().id().value()));
        Map<String, List<Review>> byReviewer = given.stream()
                .collect(Collectors.groupingBy(review -> review.reviewer().value()));
        boolean complete = exercise.drawnAt().isPresent() || roster.complete();
        List<Ledger.Work> works = roster.works().stream()
                .map(work -> work(
                        roster, work, byWork.getOrDefault(work.id().value(), List.of()), complete || work.waitsLong(now), now))
                .toList();
        Map<String, List<Submission>> own = new HashMap<>();
        for (Submission work : roster.works())
            for (String author : work.authors()) own.computeIfAbsent(author, any -> new ArrayList<>()).add(work);
        GradingRules rules = exercise.rules(house);
        List<Ledger.Reviewer> reviewers = new ArrayList<>();
        own.forEach((author, tries) -> {
            if (roster.parties().containsKey(author))
                reviewers.add(reviewer(
                        rules, roster, complete, new PersonId(author), tries, byReviewer.getOrDefault(author, List.of()), now));
        });
        return new Ledger(exercise.id().value().hashCode(), works, reviewers);
    }

    private Ledger.Reviewer reviewer(
            GradingRules rules,
            Roster roster,
            boolean complete,
            PersonId author,
            List<Submission> own,
            List<Review> given,
            Instant now) {
        int open = (int) given.stream()
                .filter(review -> review.state() == Review.State.LEASED)
                .count();
        return new Ledger.Reviewer(
                author.value(),
                roster.party(author),
                roster.owed(author, own.size(), rules),
                complete ? Integer.MAX_VALUE : Math.max(0, rules.atOnce() - open),
                isAway(own, given),
                complete
                        || own.stream()
                                .max(Comparator.comparing(Submission::submittedAt))
                                .orElseThrow()
                                .waitsLong(now));
    }

    private static Ledger.Work work(Roster roster, Submission work, List<Review> given, boolean waiting, Instant now) {
        Set<String> held =
                people(given.stream().filter(review -> review.submitted() || review.state() == Review.State.LEASED));
        Set<String> former = people(given.stream()
                .filter(review -> review.state() == Review.State.LAPSED || review.state() == Review.State.WITHDRAWN));
        int wanted = work.opensForReviews(now) ? work.wanted() : Math.min(work.wanted(), held.size());
        return new Ledger.Work(work.id().value(), work.party(), roster.barred(work), wanted, waiting, held, former);
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
