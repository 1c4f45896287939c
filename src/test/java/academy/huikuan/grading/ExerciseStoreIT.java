package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.Rubrics;
import academy.huikuan.web.Target;
import academy.huikuan.web.Targets;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class ExerciseStoreIT {
    private static final Duration WEEK = Duration.ofDays(7);

    @Inject
    private GradedClass graded;

    @Inject
    private ExerciseStore exercises;

    @Inject
    private AdmissionStore admissions;

    @Inject
    private RevisionStore revisions;

    @Inject
    private TeamStore teams;

    @Inject
    private ReviewStore reviews;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private StandingStore standings;

    @Inject
    private RubricStore versions;

    @Inject
    private Rubrics rubrics;

    @Inject
    private Scenarios scenarios;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Targets targets;

    @Inject
    private Time time;

    /** What a trainer decides, with everything else as it is at first. */
    private record Wish(
            List<Cohort> cohorts, boolean dated, boolean teams, boolean self, boolean resubmission, Rule rule, Optional<String> rubric) {
        Wish(Cohort cohort) {
            this(List.of(cohort), false, false, false, false, Rule.MEDIAN, Optional.empty());
        }

        Terms terms(Instant now) {
            TreeSet<String> ids = new TreeSet<>();
            cohorts.forEach(cohort -> ids.add(cohort.id().value()));
            return new Terms(
                    "Exercise", new TreeSet<>(Set.of("m1-boyuan")), ids, rubric, Optional.empty(),
                    dated ? Optional.of(now.plus(WEEK)) : Optional.empty(), Optional.of(3), teams, self, resubmission, rule,
                    Release.OWN_REVIEWS, true);
        }
    }

    private ExerciseId made(Wish wish) {
        return transaction.of(() -> {
            Exercise exercise = new Exercise(
                    GradedClass.UNIT, wish.terms(time.instant()), somebody.trainerOf(wish.cohorts().get(0)).id(), time.instant());
            exercises.add(exercise);
            return exercise.id();
        });
    }

    private List<Person> learners(Cohort cohort, int size) {
        return IntStream.range(0, size).mapToObj(n -> somebody.learnerOf(cohort)).toList();
    }

    private void handIn(ExerciseId exercise, Cohort cohort, List<Person> authors) {
        authors.forEach(author -> graded.handIn(cohort, author, somebody.with(Role.LEARNER), exercise));
    }

    private void round(ExerciseId exercise, Instant moment) {
        graded.round(exercise, moment);
    }

    private List<Submission> works(ExerciseId exercise) {
        return transaction.of(() -> {
            List<Submission> works = submissions.of(exercises.byId(exercise));
            works.forEach(Submission::authors);
            return works;
        });
    }

    private List<Review> given(ExerciseId exercise) {
        return transaction.of(() -> {
            List<Review> given = reviews.of(exercises.byId(exercise));
            given.forEach(review -> review.submission().authors());
            return given;
        });
    }

    @Test
    void an_exercise_with_a_date_gives_everything_out_at_the_close_and_two_cohorts_review_each_other() {
        Cohort one = somebody.cohort();
        Cohort other = somebody.cohort();
        ExerciseId exercise = made(new Wish(List.of(one, other), true, false, false, false, Rule.MEDIAN, Optional.empty()));
        handIn(exercise, one, learners(one, 6).subList(0, 5));
        handIn(exercise, other, learners(other, 5).subList(0, 4));
        round(exercise, time.instant().plus(Duration.ofDays(6)));
        assertThat(given(exercise)).isEmpty();

        round(exercise, time.instant().plus(WEEK).plusSeconds(60));

        List<Review> given = given(exercise);
        assertThat(given).hasSize(27);
        Map<String, Integer> written = new HashMap<>();
        Set<String> pairs = new HashSet<>();
        given.forEach(review -> {
            written.merge(review.reviewer().value(), 1, Integer::sum);
            pairs.add(review.reviewer() + ">" + review.submission().author());
        });
        assertThat(written.values()).containsOnly(3);
        assertThat(given).noneMatch(review -> pairs.contains(review.submission().author() + ">" + review.reviewer()));
        assertThat(given).anyMatch(review -> !review.submission().cohort().equals(
                works(exercise).stream().filter(work -> work.isBy(review.reviewer())).findFirst().orElseThrow().cohort()));
    }

    @Test
    void links_from_outside_lead_to_the_exercises_of_the_own_cohort_alone() {
        Cohort own = somebody.cohort();
        Cohort other = somebody.cohort();
        ExerciseId mine = made(new Wish(List.of(own), false, false, false, false, Rule.MEDIAN, Optional.empty()));
        ExerciseId theirs = made(new Wish(List.of(other), false, false, false, false, Rule.MEDIAN, Optional.empty()));
        exercises.prepare(own.id());
        exercises.prepare(own.id());

        List<Target> listed = targets.all(Optional.of(own.id().value()));
        List<String> addresses = listed.stream().filter(one -> one.kind() == Target.Kind.EXERCISE).map(Target::address).toList();
        assertThat(addresses).contains("/exercises/" + mine).doesNotContain("/exercises/" + theirs).doesNotHaveDuplicates();
        assertThat(addresses).hasSize(1 + (int) scenarios.all().stream().map(Scenario::unit).distinct().count());
        assertThat(listed).extracting(Target::id).contains("course", "unit:stages", "quiz:stages", "desk", "class", "records");
        assertThat(targets.all(Optional.empty())).noneMatch(one -> one.kind() == Target.Kind.EXERCISE);
        assertThat(targets.byId("exercise:" + theirs).map(Target::title)).contains("Exercise");
        assertThat(targets.byId("exercise:" + theirs.value().replaceAll("[0-9a-f]", "0"))).isEmpty();
    }

    @Test
    void a_complete_class_does_not_wait_for_the_date() {
        Cohort cohort = somebody.cohort();
        ExerciseId exercise = made(new Wish(List.of(cohort), true, false, false, false, Rule.MEDIAN, Optional.empty()));
        handIn(exercise, cohort, learners(cohort, 7));
        assertThat(given(exercise)).hasSize(21);
        assertThat(transaction.of(() -> exercises.byId(exercise)).drawnAt()).isPresent();
    }

    @Test
    void a_team_shares_its_work_and_nobody_reviews_the_own_team() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = learners(cohort, 14);
        ExerciseId exercise = made(new Wish(List.of(cohort), true, true, false, false, Rule.MEDIAN, Optional.empty()));
        Map<String, String> names = new HashMap<>();
        for (int n = 0; n < 14; n++) names.put(learners.get(n).id().value(), "Team " + n / 2);
        transaction.run(() -> teams.arrange(exercises.byId(exercise), names));
        handIn(exercise, cohort, IntStream.range(0, 7).mapToObj(n -> learners.get(2 * n)).toList());

        List<Review> given = given(exercise);
        assertThat(given).hasSize(21).noneMatch(review -> review.submission().isBy(review.reviewer()));
        assertThat(given.stream().map(Review::reviewer).distinct()).hasSize(14);
        Submission first = works(exercise).stream().filter(work -> work.isBy(learners.get(1).id())).findFirst().orElseThrow();
        assertThat(first.isBy(learners.get(0).id())).isTrue();
        given.stream()
                .filter(review -> review.submission().id().equals(first.id()))
                .forEach(review -> graded.handIn(review, graded.marks(3), time.instant()));
        assertThat(standings.standing(learners.get(1).id(), cohort.id(), GradedClass.UNIT).passed()).isTrue();
        assertThat(standings.standing(learners.get(2).id(), cohort.id(), GradedClass.UNIT).passed()).isFalse();
    }

    @Test
    void a_work_may_be_replaced_until_someone_has_begun_to_review_it() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = learners(cohort, 7);
        ExerciseId exercise = made(new Wish(List.of(cohort), false, false, false, true, Rule.MEDIAN, Optional.empty()));
        handIn(exercise, cohort, learners);
        Person author = learners.get(0);

        handIn(exercise, cohort, List.of(author));
        Submission work = graded.work(author);
        assertThat(work.versionNumber()).isEqualTo(2);
        assertThat(works(exercise)).hasSize(7);

        Review begun = graded.given(author).get(0);
        transaction.run(() -> reviews.locked(begun.id(), begun.reviewer()).save(graded.marks(2), begun.sequence() + 1, time.instant()));
        assertThatThrownBy(() -> handIn(exercise, cohort, List.of(author))).isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void the_own_assessment_comes_before_the_result_and_never_counts() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = learners(cohort, 7);
        ExerciseId exercise = made(new Wish(List.of(cohort), false, false, true, false, Rule.MEDIAN, Optional.empty()));
        handIn(exercise, cohort, learners);
        given(exercise).forEach(review -> graded.handIn(review, graded.marks(3), time.instant()));
        Person author = learners.get(0);
        assertThat(progress(author).kind()).isEqualTo(Progress.Kind.SELF);

        transaction.run(() -> {
            Submission work = submissions.of(author.id()).get(0);
            Review own = Review.byAuthor(work, author.id(), time.instant());
            reviews.add(own);
            own.save(graded.marks(1), 1, time.instant());
            own.submit(versions.byDigest(work.rubricDigest()), new NameMask(List.of()), time.instant());
        });

        assertThat(progress(author).grade()).isEqualTo("3.0");
    }

    private Progress progress(Person author) {
        return transaction.of(() -> standings.progress(submissions.of(author.id()).get(0), author.id()));
    }

    @Test
    void another_rule_recomputes_all_results_and_another_rubric_asks_only_for_what_is_new() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = learners(cohort, 7);
        Rubric all = rubrics.byId("collection-talk");
        List<String> ids = all.criteria().stream().map(one -> one.id()).toList();
        String fewer = transaction.of(() -> versions.keep(all.only(ids.subList(0, 3))));
        ExerciseId exercise = made(new Wish(List.of(cohort), false, false, false, false, Rule.MEDIAN, Optional.of(fewer)));
        handIn(exercise, cohort, learners);
        Person author = learners.get(0);
        List<Review> given = graded.given(author);
        int[] levels = {1, 1, 4};
        for (int i = 0; i < 3; i++) graded.handIn(given.get(i), only(graded.marks(levels[i]), ids.subList(0, 3)), time.instant());
        assertThat(result(author)).isEqualTo("1.00");

        arrange(exercise, terms -> with(terms, Rule.MEAN, Optional.of(fewer)));
        assertThat(result(author)).isEqualTo("2.00");

        String more = transaction.of(() -> versions.keep(all.only(ids.subList(0, 4))));
        arrange(exercise, terms -> with(terms, Rule.MEAN, Optional.of(more)));
        assertThat(result(author)).as("until there are new ones").isEqualTo("2.00");
        Rubric asked = transaction.of(() -> versions.asked(reviews.mine(given.get(0).id(), given.get(0).reviewer()))).orElseThrow();
        assertThat(asked.criteria()).extracting(one -> one.id()).containsExactly(ids.get(3));

        for (Review review : given) graded.complete(review, only(graded.marks(2), ids.subList(3, 4)), time.instant());
        assertThat(result(author)).isEqualTo("2.00");
        assertThat(graded.work(author).settled().orElseThrow().grade().parts()).hasSize(4);
        assertThat(transaction.of(() -> versions.asked(reviews.mine(given.get(0).id(), given.get(0).reviewer())))).isEmpty();

        arrange(exercise, terms -> with(terms, Rule.MEAN, Optional.of(fewer)));
        assertThat(graded.work(author).settled().orElseThrow().grade().parts()).hasSize(3);
        arrange(exercise, terms -> with(terms, Rule.MEAN, Optional.of(more)));
        assertThat(graded.work(author).settled().orElseThrow().grade().parts()).as("nobody is asked twice").hasSize(4);
        assertThat(transaction.of(() -> versions.asked(reviews.mine(given.get(0).id(), given.get(0).reviewer())))).isEmpty();
    }

    private String result(Person author) {
        return graded.work(author).settled().orElseThrow().grade().score().outOf(4, 2).toPlainString();
    }

    private static Marks only(Marks marks, List<String> criteria) {
        Map<String, Level> levels = new HashMap<>(marks.levels());
        levels.keySet().retainAll(criteria);
        Map<String, java.util.SortedSet<Integer>> evidence = new HashMap<>(marks.evidence());
        evidence.keySet().retainAll(criteria);
        return new Marks(new java.util.TreeMap<>(levels), new java.util.TreeMap<>(evidence), marks.redLines(), marks.comment());
    }

    private static Terms with(Terms old, Rule rule, Optional<String> rubric) {
        return new Terms(
                old.title(), old.scenarios(), old.cohorts(), rubric, old.opensAt(), old.closesAt(), old.reviews(), old.teams(),
                old.selfAssessment(), old.resubmission(), rule, old.release(), old.opinionsShown());
    }

    private void arrange(ExerciseId id, UnaryOperator<Terms> change) {
        transaction.run(() -> {
            exercises.lock(id);
            Exercise exercise = exercises.byId(id);
            revisions.arrange(exercise, change.apply(exercise.terms()), time.instant());
        });
    }

    @Test
    void a_learner_chooses_between_the_courses_own_and_a_trainers_exercise() {
        Cohort cohort = somebody.cohort();
        Person author = learners(cohort, 4).get(0);
        ExerciseId exercise = made(new Wish(cohort));
        assertThat(admissions.destinations(author.id(), cohort.id(), scenarios.byId("m1-boyuan")))
                .extracting(one -> one.id().isPresent())
                .containsExactly(false, true);

        graded.handIn(cohort, author, somebody.with(Role.LEARNER));
        handIn(exercise, cohort, List.of(author));

        List<Exercise> both = new ArrayList<>(transaction.of(() -> submissions.of(author.id())).stream().map(Submission::exercise).toList());
        assertThat(both).extracting(Exercise::isStanding).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void an_exercise_is_there_for_trainers_of_one_of_its_cohorts_only() {
        Cohort one = somebody.cohort();
        Cohort other = somebody.cohort();
        Person trainer = somebody.trainerOf(other);
        ExerciseId both = made(new Wish(List.of(one, other), false, false, false, false, Rule.MEDIAN, Optional.empty()));
        ExerciseId foreign = made(new Wish(one));

        assertThat(transaction.of(() -> exercises.trainedBy(both, trainer.id())).id()).isEqualTo(both);
        assertThatThrownBy(() -> exercises.trainedBy(foreign, trainer.id())).isInstanceOf(Refusal.NotFound.class);
    }
}
