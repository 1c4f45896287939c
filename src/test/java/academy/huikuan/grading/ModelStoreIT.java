package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.peer.PeerGrades;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Time;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@StoreTest
class ModelStoreIT {
    @Inject
    private GradedClass graded;

    @Inject
    private ExerciseStore exercises;

    @Inject
    private ModelStore models;

    @Inject
    private ModelRounds rounds;

    @Inject
    private SecondMarkingStore seconds;

    @Inject
    private Desks desks;

    @Inject
    private DoubtStore doubts;

    @Inject
    private PhraseStore phrases;

    @Inject
    private ReviewStore reviews;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private SettlementStore settlements;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    @PersistenceContext
    private EntityManager database;

    private void byModel(Cohort cohort) {
        transaction.run(() -> {
            Terms own = Terms.standing(cohort.id().value());
            exercises.standing(cohort.id(), GradedClass.UNIT)
                    .arrange(new Terms(
                            own.title(), own.scenarios(), own.cohorts(), own.rubric(), own.opensAt(), own.closesAt(), own.reviews(), own.teams(),
                            own.selfAssessment(), own.resubmission(), Rule.MODEL, own.release(), own.opinionsShown()));
        });
    }

    private void compute(Instant moment) {
        time.at(moment, rounds::round);
    }

    private Optional<WorkEstimate> estimate(Person author) {
        return models.estimate(graded.work(author).id());
    }

    @Test
    void reviews_are_computed_as_the_model_of_the_class_says() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 7);
        Instant now = time.instant();
        for (int i = 0; i < learners.size(); i++)
            for (Review review : graded.given(learners.get(i))) graded.handIn(review, graded.marks(1 + i % 3), now);
        compute(now.plusSeconds(1));

        ExerciseId exercise = graded.exercise(cohort).id();
        PeerGrades alone = new ClassModel(models.read(exercise, now).get(0), models.codes(exercise)).model();
        for (Person author : learners) {
            WorkEstimate estimate = estimate(author).orElseThrow();
            PeerGrades.Work said = alone.works().stream()
                    .filter(work -> work.submission().equals(estimate.submission()))
                    .findFirst()
                    .orElseThrow();
            assertThat(estimate.estimate()).isEqualTo(said.estimate());
            assertThat(estimate.low()).isEqualTo(said.low());
            assertThat(estimate.reviews()).isEqualTo(3);
            assertThat(estimate.weighings()).hasSize(3);
            assertThat(graded.work(author).settled().orElseThrow().grade().each()).as("the rule is the median").isEqualTo(Grade.HALVES);
        }
        assertThat(models.state(exercise).orElseThrow().isBehind()).isFalse();
    }

    @Test
    void an_exercise_is_computed_every_thirty_seconds_at_most_and_only_after_changes() {
        Cohort cohort = somebody.cohort();
        Person author = graded.of(cohort, 5).get(0);
        List<Review> given = graded.given(author);
        Instant now = time.instant();
        ExerciseId exercise = graded.exercise(cohort).id();
        graded.handIn(given.get(0), graded.marks(3), now);
        compute(now.plusSeconds(1));
        assertThat(estimate(author).orElseThrow().reviews()).isEqualTo(1);

        graded.handIn(given.get(1), graded.marks(3), now.plusSeconds(5));
        compute(now.plusSeconds(20));
        assertThat(estimate(author).orElseThrow().reviews()).isEqualTo(1);
        assertThat(models.due(now.plusSeconds(20))).doesNotContain(exercise);
        compute(now.plusSeconds(32));
        assertThat(estimate(author).orElseThrow().reviews()).isEqualTo(2);
        assertThat(models.due(now.plusSeconds(120))).doesNotContain(exercise);
    }

    @Test
    void two_nodes_do_it_once_and_what_a_dead_one_has_begun_is_done_by_another() throws Exception {
        Cohort cohort = somebody.cohort();
        Person author = graded.of(cohort, 5).get(0);
        Instant now = time.instant();
        graded.handIn(graded.given(author).get(0), graded.marks(3), now);
        ExerciseId exercise = graded.exercise(cohort).id();
        Callable<Boolean> claim = () -> models.claim(exercise, now);

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        int got = 0;
        for (Future<Boolean> one : nodes.invokeAll(List.of(claim, claim))) if (one.get()) got++;
        nodes.shutdown();

        assertThat(got).isEqualTo(1);
        assertThat(models.claim(exercise, now.plusSeconds(60))).isFalse();
        compute(now.plus(Duration.ofMinutes(4)));
        assertThat(estimate(author)).isPresent();
    }

    @Test
    void by_the_rule_of_the_model_a_work_settles_once_it_is_computed_and_follows() {
        Cohort cohort = somebody.cohort();
        byModel(cohort);
        List<Person> learners = graded.of(cohort, 6);
        Person author = learners.get(0);
        Instant now = time.instant();
        graded.given(author).forEach(review -> graded.handIn(review, graded.marks(3), now));
        assertThat(graded.work(author).settled()).isEmpty();
        compute(now.plusSeconds(1));

        Outcome.Settled first = graded.work(author).settled().orElseThrow();
        assertThat(first.by()).isEqualTo(Outcome.By.PEERS);
        assertThat(mean(first.grade())).isCloseTo(estimate(author).orElseThrow().estimate(), within(0.0002));
        assertThat(graded.work(author).passed()).isTrue();

        for (Person other : learners.subList(1, 6))
            for (Review review : graded.given(other)) graded.handIn(review, graded.marks(1), now.plusSeconds(2));
        compute(now.plusSeconds(40));

        Outcome.Settled later = graded.work(author).settled().orElseThrow();
        assertThat(mean(later.grade())).isCloseTo(estimate(author).orElseThrow().estimate(), within(0.0002)).isNotEqualTo(mean(first.grade()));
        assertThat(graded.work(author).passed()).as("a pass stays a pass").isTrue();
    }

    private static double mean(Grade grade) {
        return 4.0 * grade.score().earned() / grade.score().possible();
    }

    @Test
    void a_red_line_holds_the_models_grade_back_too() {
        Cohort cohort = somebody.cohort();
        byModel(cohort);
        Person author = graded.of(cohort, 7).get(0);
        Instant now = time.instant();
        List<Review> given = graded.given(author);
        graded.handIn(given.get(0), graded.redLine(3), now);
        given.subList(1, 3).forEach(review -> graded.handIn(review, graded.marks(3), now));
        compute(now.plusSeconds(1));
        assertThat(graded.work(author).state()).isEqualTo(Submission.State.HELD);

        PersonId trainer = somebody.trainerOf(cohort).id();
        assertThat(asked(cohort, trainer)).contains("red");

        graded.release(author, trainer, now.plusSeconds(2));

        assertThat(graded.work(author).settled().orElseThrow().by()).isEqualTo(Outcome.By.PEERS);
        assertThat(asked(cohort, trainer)).doesNotContain("red");
    }

    private List<String> asked(Cohort cohort, PersonId trainer) {
        return desks.today(graded.exercise(cohort), trainer, academy.huikuan.web.Language.EN).doubts().stream().map(Doubt::kind).toList();
    }

    @Test
    void a_lone_review_is_never_a_grade() {
        Cohort cohort = somebody.cohort();
        byModel(cohort);
        Person author = graded.of(cohort, 5).get(0);
        Instant now = time.instant();
        graded.handIn(graded.given(author).get(0), graded.marks(3), now);
        compute(now.plusSeconds(1));
        Instant late = now.plus(Duration.ofDays(8));
        graded.round(cohort, late);
        compute(late.plusSeconds(60));

        assertThat(graded.work(author).settled()).isEmpty();
    }

    /** Grades as a second trainer does. */
    private void gradeSecond(Person author, PersonId trainer, Marks marks, Instant now) {
        SubmissionId id = graded.work(author).id();
        time.at(now, () -> transaction.run(() -> {
            exercises.lock(submissions.exercise(id));
            Review grade = Review.bySecondTrainer(submissions.byId(id), trainer, 1, Marks.NONE, now);
            reviews.add(grade);
            grade.save(marks, 1, now);
            settlements.grade(grade, now);
        }));
    }

    @Test
    void one_work_in_ten_goes_to_a_second_trainer_whose_grade_is_not_the_result() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 11);
        PersonId first = somebody.trainerOf(cohort).id();
        PersonId second = somebody.trainerOf(cohort).id();
        Instant now = time.instant();
        ExerciseId exercise = graded.exercise(cohort).id();
        for (Person author : learners.subList(0, 10)) graded.grade(author, first, graded.marks(3), now);

        assertThat(seconds.waiting(first, exercise)).isEmpty();
        Set<String> waiting = seconds.waiting(second, exercise);
        assertThat(waiting).hasSize(1);
        Person author = learners.stream()
                .filter(one -> waiting.contains(graded.work(one).id().value()))
                .findFirst()
                .orElseThrow();
        assertThat(seconds.isSecond(graded.work(author).id(), second)).isTrue();
        gradeSecond(author, second, graded.marks(1), now.plusSeconds(5));

        assertThat(seconds.waiting(second, exercise)).isEmpty();
        assertThat(graded.work(author).settled().orElseThrow().grade().score().outOf(4, 1)).hasToString("3.0");
        ClassReviews.Work read = models.read(exercise, now).get(0).works().stream()
                .filter(work -> work.id().equals(waiting.iterator().next()))
                .findFirst()
                .orElseThrow();
        assertThat(read.trainer()).contains(List.of(3, 3, 3, 3, 3));
        assertThat(read.second()).contains(List.of(1, 1, 1, 1, 1));
    }

    @Test
    void with_one_trainer_nothing_is_graded_twice() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 11);
        PersonId only = somebody.trainerOf(cohort).id();
        for (Person author : learners) graded.grade(author, only, graded.marks(3), time.instant());
        assertThat(database.createQuery("select count(m) from SecondMarking m where m.trainer = :only", Long.class)
                        .setParameter("only", only.value())
                        .getSingleResult())
                .isZero();
    }

    @Test
    void a_budget_and_an_answer_are_kept() {
        Cohort cohort = somebody.cohort();
        graded.of(cohort, 5);
        PersonId trainer = somebody.trainerOf(cohort).id();
        Exercise exercise = graded.exercise(cohort);
        transaction.run(() -> desks.budget(exercise.id(), 3));
        assertThat(models.state(exercise.id()).orElseThrow().budget()).contains(3);
        transaction.run(() -> desks.budget(exercise.id(), 4));
        assertThat(models.state(exercise.id()).orElseThrow().budget()).contains(4);
        transaction.run(() -> desks.answer(exercise.id(), "flat:someone", trainer));
        transaction.run(() -> desks.answer(exercise.id(), "flat:someone", trainer));
        assertThat(transaction.of(() -> doubts.answered(exercise.id())).get("flat:someone").answeredBy()).isEqualTo(trainer);
        transaction.run(() -> desks.ask(exercise.id(), "flat:someone"));
        assertThat(transaction.of(() -> doubts.answered(exercise.id()))).isEmpty();
        assertThat(desks.today(exercise, trainer, academy.huikuan.web.Language.EN).budget()).isEqualTo(4);
    }

    @Test
    void phrases_are_ones_own_and_move_up() {
        PersonId mine = somebody.trainerOf(somebody.cohort()).id();
        PersonId others = somebody.trainerOf(somebody.cohort()).id();
        for (String words : List.of("one", "two", "three")) phrases.add(mine, words);
        phrases.remove(mine, new PhraseId(phrases.of(mine).get(0).id()));
        assertThat(phrases.of(mine)).extracting(Phrase::words).containsExactly("two", "three");
        assertThat(phrases.of(mine)).extracting(Phrase::place).containsExactly(1, 2);
        assertThat(phrases.of(others)).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> phrases.write(others, new PhraseId(phrases.of(mine).get(0).id()), "mine"))
                .isInstanceOf(academy.huikuan.platform.Refusal.NotFound.class);
    }
}
