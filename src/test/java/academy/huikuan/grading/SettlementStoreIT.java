package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@StoreTest
class SettlementStoreIT {
    private static final Duration DEADLINE = Duration.ofDays(7).plusMinutes(10);

    /** Results that were told. */
    @ApplicationScoped
    static class Heard {
        private final Queue<GradeSettled> all = new ConcurrentLinkedQueue<>();

        void hear(@Observes GradeSettled event) {
            all.add(event);
        }

        List<GradeSettled> of(Person author) {
            return all.stream().filter(event -> event.author().equals(author.id())).toList();
        }
    }

    @Inject
    private GradedClass graded;

    @Inject
    private StandingStore standings;

    @Inject
    private ReportStore reports;

    @Inject
    private Heard heard;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    @Test
    void the_third_review_settles_a_work_with_the_median() {
        Person author = graded.of(somebody.cohort(), 7).get(0);
        List<Review> given = graded.given(author);
        assertThat(given).hasSize(3);

        graded.handIn(given.get(0), graded.marks(2), time.instant());
        graded.handIn(given.get(1), graded.marks(4), time.instant());
        assertThat(graded.work(author).settled()).isEmpty();
        assertThat(heard.of(author)).isEmpty();
        graded.handIn(given.get(2), graded.marks(3), time.instant());

        Submission work = graded.work(author);
        assertThat(work.settled().orElseThrow().by()).isEqualTo(Outcome.By.PEERS);
        assertThat(work.passed()).isTrue();
        assertThat(heard.of(author)).singleElement().satisfies(event -> {
            assertThat(event.score().outOf(4, 1)).hasToString("3.0");
            assertThat(event.passed()).isTrue();
            assertThat(event.submission()).isEqualTo(work.id().value());
            assertThat(event.skills()).isNotEmpty();
        });
    }

    @Test
    void three_reviews_at_the_same_moment_settle_a_work_once() throws Exception {
        Person author = graded.of(somebody.cohort(), 7).get(0);
        Instant now = time.instant();
        Marks marks = graded.marks(3);
        List<Callable<Void>> reviewers = graded.given(author).stream()
                .<Callable<Void>>map(review -> () -> {
                    graded.handIn(review, marks, now);
                    return null;
                })
                .toList();

        ExecutorService desks = Executors.newFixedThreadPool(3);
        for (Future<Void> done : desks.invokeAll(reviewers)) done.get();
        desks.shutdown();

        assertThat(graded.work(author).state()).isEqualTo(Submission.State.SETTLED);
        assertThat(heard.of(author)).hasSize(1);
    }

    @Test
    void at_the_deadline_two_reviews_are_enough_and_one_never_is() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 7);
        Person two = learners.get(0);
        Person one = learners.get(1);
        Instant now = time.instant();
        graded.given(two).subList(0, 2).forEach(review -> graded.handIn(review, graded.marks(3), now));
        graded.handIn(graded.given(one).get(0), graded.marks(3), now);

        graded.round(cohort, now.plus(Duration.ofDays(6)));
        assertThat(graded.work(two).settled()).isEmpty();

        graded.round(cohort, now.plus(DEADLINE));
        assertThat(graded.work(two).settled().orElseThrow().by()).isEqualTo(Outcome.By.PEERS);
        assertThat(graded.work(one).settled()).isEmpty();

        graded.round(cohort, now.plus(Duration.ofDays(300)));
        assertThat(graded.work(one).settled()).isEmpty();
        assertThat(heard.of(two)).hasSize(1);
        assertThat(heard.of(one)).isEmpty();
    }

    @Test
    void a_red_line_holds_the_result_until_a_trainer_releases_it() {
        Cohort cohort = somebody.cohort();
        Person author = graded.of(cohort, 7).get(0);
        PersonId trainer = somebody.trainerOf(cohort).id();
        List<Review> given = graded.given(author);
        graded.handIn(given.get(0), graded.redLine(3), time.instant());
        given.subList(1, 3).forEach(review -> graded.handIn(review, graded.marks(3), time.instant()));

        Submission held = graded.work(author);
        assertThat(held.state()).isEqualTo(Submission.State.HELD);
        assertThat(held.redLineOpen()).isTrue();
        graded.round(cohort, time.instant().plus(DEADLINE));
        assertThat(graded.work(author).settled()).isEmpty();

        graded.release(author, trainer, time.instant());

        Submission free = graded.work(author);
        assertThat(free.redLineOpen()).isFalse();
        assertThat(free.settled().orElseThrow().by()).isEqualTo(Outcome.By.PEERS);
        assertThat(graded.given(author)).extracting(Review::redLines).contains(Review.RedLines.DISMISSED);
        assertThatThrownBy(() -> graded.release(author, trainer, time.instant())).isInstanceOf(Refusal.Conflict.class);
        assertThat(heard.of(author)).hasSize(1);
    }

    @Test
    void a_trainers_grade_is_the_result_where_a_red_line_was_crossed() {
        Cohort cohort = somebody.cohort();
        Person author = graded.of(cohort, 7).get(0);
        graded.given(author).forEach(review -> graded.handIn(review, graded.redLine(4), time.instant()));

        graded.grade(author, somebody.trainerOf(cohort).id(), graded.redLine(2), time.instant());

        Submission work = graded.work(author);
        assertThat(work.settled().orElseThrow().by()).isEqualTo(Outcome.By.TRAINER);
        assertThat(work.redLineOpen()).isFalse();
        assertThat(work.passed()).isFalse();
        assertThat(graded.given(author)).extracting(Review::redLines).containsOnly(Review.RedLines.CONFIRMED);
    }

    @Test
    void a_pass_stays_although_a_late_review_would_fail_it_and_only_a_trainer_changes_it() {
        Cohort cohort = somebody.cohort();
        Person author = graded.of(cohort, 7).get(0);
        Instant now = time.instant();
        List<Review> given = graded.given(author);
        graded.handIn(given.get(0), graded.marks(3), now);
        graded.handIn(given.get(1), graded.marks(2), now);
        graded.round(cohort, now.plus(DEADLINE));
        assertThat(graded.work(author).passed()).isTrue();

        graded.handIn(given.get(2), graded.marks(1), now.plus(DEADLINE).plusSeconds(60));

        assertThat(graded.work(author).passed()).isTrue();
        assertThat(heard.of(author)).singleElement().satisfies(event -> assertThat(event.score().outOf(4, 1)).hasToString("2.5"));
        assertThat(standings.standing(author.id(), cohort.id(), GradedClass.UNIT).passed()).isTrue();

        graded.grade(author, somebody.trainerOf(cohort).id(), graded.marks(1), now.plus(DEADLINE).plusSeconds(120));

        assertThat(graded.work(author).passed()).isFalse();
        assertThat(heard.of(author)).extracting(GradeSettled::passed).containsExactly(true, false);
    }

    @Test
    void what_is_reported_elsewhere_waits_until_the_author_sees_it() {
        Cohort cohort = somebody.cohort();
        Person author = graded.of(cohort, 7).get(0);
        String exercise = graded.work(author).exercise().id().value();
        assertThat(reports.report(somebody.learnerOf(cohort).id(), exercise)).isEmpty();
        assertThat(reports.report(author.id(), exercise).orElseThrow().lookAgain()).isEmpty();

        graded.given(author).forEach(review -> graded.handIn(review, graded.marks(3), time.instant()));

        ExerciseReport hidden = reports.report(author.id(), exercise).orElseThrow();
        assertThat(hidden.best()).isEmpty();
        assertThat(hidden.lookAgain().orElseThrow()).isAfter(time.instant()).isBefore(time.instant().plus(Duration.ofHours(2)));
        assertThat(reports.lookAgain(author.id(), cohort.id(), GradedClass.UNIT)).isPresent();
        time.at(time.instant().plus(DEADLINE), () -> {
            ExerciseReport shown = reports.report(author.id(), exercise).orElseThrow();
            assertThat(shown.best().orElseThrow().outOf(4, 1)).hasToString("3.0");
            assertThat(shown.byTrainer()).isFalse();
            assertThat(shown.lookAgain()).isEmpty();
        });
    }

    @Test
    void a_result_shows_to_its_author_once_the_own_reviews_are_written_or_a_week_has_passed() {
        Cohort cohort = somebody.cohort();
        Person author = graded.of(cohort, 7).get(0);
        graded.given(author).forEach(review -> graded.handIn(review, graded.marks(3), time.instant()));

        assertThat(standings.standing(author.id(), cohort.id(), GradedClass.UNIT).passed()).isTrue();
        assertThat(standings.visibleStanding(author.id(), cohort.id(), GradedClass.UNIT).best()).isEmpty();
        time.at(time.instant().plus(DEADLINE), () -> assertThat(
                        standings.visibleStanding(author.id(), cohort.id(), GradedClass.UNIT).passed())
                .isTrue());
    }

    @Test
    void another_work_is_refused_until_there_is_a_result() {
        Cohort cohort = somebody.cohort();
        Person author = graded.of(cohort, 7).get(0);
        Person partner = somebody.with(Role.LEARNER);

        assertThatThrownBy(() -> graded.handIn(cohort, author, partner)).isInstanceOf(Refusal.Conflict.class);

        assertThat(standings.standing(author.id(), cohort.id(), GradedClass.UNIT).submissions()).isEqualTo(1);
    }
}
