package academy.huikuan.grading;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.rubric.Criterion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts together what trainers see of an exercise. */
@ApplicationScoped
public class ExerciseView {
    private static final int PAGE = 50;
    private static final int MOST_LATE = 100;
    private static final Duration SOON = Duration.ofHours(24);

    @Inject
    private AllocationStore allocations;

    @Inject
    private ReviewStore reviews;

    @Inject
    private ReminderStore reminders;

    @Inject
    private ModelStore models;

    @Inject
    private RubricStore rubrics;

    @Inject
    private CohortStore cohorts;

    @Inject
    private PersonStore people;

    @Inject
    private Scenarios scenarios;

    @Inject
    private GradingRules house;

    String title(Exercise exercise) {
        return exercise.isStanding() ? scenarios.unitTitle(exercise.unit()) : exercise.title();
    }

    /** Learners of an exercise's cohorts, with their cohort's name, in the order of cohorts and names. */
    @Transactional
    Map<Person, String> learners(Exercise exercise) {
        Map<Person, String> learners = new LinkedHashMap<>();
        for (Cohort cohort : cohorts(exercise))
            cohorts.members(cohort.id(), Role.LEARNER).stream()
                    .filter(person -> !person.suspended())
                    .forEach(person -> learners.putIfAbsent(person, cohort.name()));
        return learners;
    }

    private List<Cohort> cohorts(Exercise exercise) {
        return cohorts.all().stream().filter(cohort -> exercise.cohorts().contains(cohort.id().value())).toList();
    }

    @Transactional
    ExercisePage page(Exercise exercise, Instant now) {
        Roster roster = allocations.roster(exercise);
        List<Review> given = reviews.of(exercise);
        List<ExercisePage.Late> late = late(exercise, roster, given, now);
        return new ExercisePage(
                exercise.id().value(),
                title(exercise),
                scenarios.unitTitle(exercise.unit()),
                exercise.isStanding(),
                exercise.terms(),
                house.reviews(),
                scenarios.all().stream()
                        .filter(one -> exercise.terms().scenarios().contains(one.id()))
                        .map(academy.huikuan.roleplay.Scenario::title)
                        .toList(),
                cohorts(exercise).stream().map(Cohort::name).toList(),
                exercise.rubric().map(digest -> rubrics.byDigest(digest).title()).orElse(""),
                roster.parties().size(),
                roster.size(),
                roster.works().size(),
                (int) given.stream().filter(review -> review.state() == Review.State.LEASED).count(),
                (int) given.stream().filter(Review::submitted).count(),
                (int) given.stream().filter(review -> rubrics.asked(review).isPresent()).count(),
                exercise.drawnAt(),
                late.size(),
                late.subList(0, Math.min(MOST_LATE, late.size())),
                files(exercise, given));
    }

    private Optional<ExercisePage.Files> files(Exercise exercise, List<Review> given) {
        List<Review> submitted = given.stream().filter(Review::submitted).toList();
        List<Review> counted = submitted.stream()
                .filter(review -> review.marks().levels().keySet().containsAll(criteria(review)))
                .toList();
        int sets = (int) counted.stream().map(this::criteria).distinct().count();
        return models.state(exercise.id())
                .filter(state -> sets > 0)
                .flatMap(state -> state.computedAt().map(at -> new ExercisePage.Files(
                        sets, counted.size(), submitted.size() - counted.size(), at, state.isBehind())));
    }

    private List<String> criteria(Review review) {
        return rubrics.byDigest(review.submission().rubricDigest()).criteria().stream().map(Criterion::id).toList();
    }

    private List<ExercisePage.Late> late(Exercise exercise, Roster roster, List<Review> given, Instant now) {
        Map<String, List<Review>> byReviewer =
                given.stream().collect(Collectors.groupingBy(review -> review.reviewer().value()));
        Map<String, Instant> reminded = reminders.of(exercise);
        boolean closing = exercise.closesAt().filter(at -> now.plus(SOON).isAfter(at)).isPresent();
        List<ExercisePage.Late> late = new ArrayList<>();
        learners(exercise).forEach((person, cohort) -> {
            List<Review> own = byReviewer.getOrDefault(person.id().value(), List.of());
            ExercisePage.Late one = late(exercise, roster, person, cohort, own, closing, now)
                    .remindedAt(java.util.Optional.ofNullable(reminded.get(person.id().value())));
            if (one.keepsWaiting()) late.add(one);
        });
        return late;
    }

    private ExercisePage.Late late(
            Exercise exercise, Roster roster, Person person, String cohort, List<Review> own, boolean closing, Instant now) {
        int tries = roster.tries(person.id());
        int done = (int) own.stream().filter(Review::submitted).count();
        int owed = tries == 0 ? 0 : roster.owed(person.id(), tries, exercise.rules(house));
        return new ExercisePage.Late(
                person.name(),
                cohort,
                tries == 0 && closing,
                (int) own.stream().filter(review -> review.state() == Review.State.LAPSED).count(),
                (int) own.stream()
                        .filter(review -> review.state() == Review.State.LEASED && review.hoursLeft(now) < SOON.toHours())
                        .count(),
                Math.max(0, owed - done),
                java.util.Optional.empty());
    }

    /** Ids of those who are late, for a reminder. */
    @Transactional
    List<PersonId> late(Exercise exercise, Instant now) {
        Roster roster = allocations.roster(exercise);
        Map<String, List<Review>> byReviewer =
                reviews.of(exercise).stream().collect(Collectors.groupingBy(review -> review.reviewer().value()));
        boolean closing = exercise.closesAt().filter(at -> now.plus(SOON).isAfter(at)).isPresent();
        return learners(exercise).entrySet().stream()
                .filter(one -> late(
                                exercise,
                                roster,
                                one.getKey(),
                                one.getValue(),
                                byReviewer.getOrDefault(one.getKey().id().value(), List.of()),
                                closing,
                                now)
                        .keepsWaiting())
                .map(one -> one.getKey().id())
                .toList();
    }

    @Transactional
    PairsPage pairs(Exercise exercise, int asked) {
        Roster roster = allocations.roster(exercise);
        List<Review> given = reviews.of(exercise);
        Map<String, List<Review>> byWork =
                given.stream().collect(Collectors.groupingBy(review -> review.submission().id().value()));
        Map<String, List<Review>> byReviewer =
                given.stream().collect(Collectors.groupingBy(review -> review.reviewer().value()));
        Map<String, String> names = new LinkedHashMap<>();
        learners(exercise).keySet().forEach(person -> names.put(person.id().value(), person.name()));
        List<PersonId> gone = java.util.stream.Stream.concat(
                        given.stream().map(Review::reviewer), roster.works().stream().map(Submission::author))
                .distinct()
                .filter(person -> !names.containsKey(person.value()))
                .toList();
        people.byIds(gone).forEach(person -> names.put(person.id().value(), person.name()));
        List<Submission> works = roster.works().stream()
                .sorted(Comparator.comparing((Submission work) -> names.getOrDefault(work.author().value(), ""))
                        .thenComparing(Submission::submittedAt))
                .toList();
        int pages = Math.max(1, (works.size() + PAGE - 1) / PAGE);
        int shown = Math.max(1, Math.min(asked, pages));
        List<PairsPage.Row> rows = works.subList((shown - 1) * PAGE, Math.min(works.size(), shown * PAGE)).stream()
                .map(work -> new PairsPage.Row(
                        names.getOrDefault(work.author().value(), ""),
                        work.team(),
                        work.wanted(),
                        byWork.getOrDefault(work.id().value(), List.of()).stream()
                                .map(review -> new PairsPage.Reviewer(names.getOrDefault(review.reviewer().value(), ""), state(review)))
                                .sorted(Comparator.comparing(PairsPage.Reviewer::name))
                                .toList()))
                .toList();
        List<PairsPage.Load> loads = roster.parties().keySet().stream()
                .filter(person -> byReviewer.containsKey(person) || roster.tries(new PersonId(person)) > 0)
                .sorted(Comparator.comparing((String person) -> names.getOrDefault(person, "")).thenComparing(Comparator.naturalOrder()))
                .skip((long) (shown - 1) * PAGE)
                .limit(PAGE)
                .map(person -> load(exercise, roster, person, names.getOrDefault(person, ""), byReviewer.getOrDefault(person, List.of())))
                .toList();
        return new PairsPage(exercise.id().value(), title(exercise), exercise.drawnAt(), rows, loads, shown, pages);
    }

    private PairsPage.Load load(Exercise exercise, Roster roster, String person, String name, List<Review> own) {
        PersonId id = new PersonId(person);
        return new PairsPage.Load(
                name,
                roster.owed(id, roster.tries(id), exercise.rules(house)),
                (int) own.stream().filter(Review::submitted).count(),
                (int) own.stream().filter(review -> review.state() == Review.State.LEASED).count(),
                (int) own.stream().filter(review -> review.state() == Review.State.LAPSED).count());
    }

    private static String state(Review review) {
        return switch (review.state()) {
            case LEASED -> review.begun() ? "begun" : "leased";
            case LAPSED -> "lapsed";
            case SUBMITTED -> "submitted";
            case WITHDRAWN -> "withdrawn";
        };
    }
}
