package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.course.Catalogue;
import academy.huikuan.course.ReadingStore;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@StoreTest
class ReviewStoreIT {
    /** After so long a work is also given to people who owe nothing more. */
    private static final Duration A_DAY = GradingRules.PATIENCE.plusMinutes(10);

    @Inject
    private GradedClass graded;

    @Inject
    private ReviewStore reviews;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private DueStore due;

    @Inject
    private ReadingStore reading;

    @Inject
    private Catalogue catalogue;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    @Test
    void every_work_gets_three_reviewers_and_never_the_author() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 7);
        graded.round(cohort, time.instant().plus(A_DAY));

        for (Person author : learners)
            assertThat(graded.given(author))
                    .extracting(Review::reviewer)
                    .hasSize(3)
                    .doesNotHaveDuplicates()
                    .doesNotContain(author.id())
                    .isSubsetOf(learners.stream().map(Person::id).toList());
    }

    @Test
    void nobody_reviews_a_talk_in_which_one_played_the_customer() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = IntStream.range(0, 8).mapToObj(n -> somebody.learnerOf(cohort)).toList();
        for (int n = 0; n < 8; n++) graded.handIn(cohort, learners.get(n), learners.get((n + 1) % 8));
        graded.round(cohort, time.instant().plus(A_DAY));

        for (int n = 0; n < 8; n++)
            assertThat(graded.given(learners.get(n)))
                    .extracting(Review::reviewer)
                    .hasSize(3)
                    .doesNotContain(learners.get(n).id(), learners.get((n + 1) % 8).id());
    }

    /** As after a replay from a turn of it, alone. */
    @Test
    void who_played_in_the_first_take_of_a_talk_does_not_review_the_second() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 6);
        Person author = somebody.learnerOf(cohort);
        Person partner = learners.get(0);
        graded.handIn(cohort, author, partner);
        graded.grade(author, somebody.with(Role.TRAINER).id(), graded.marks(1), time.instant());
        Instant later = time.instant().plus(Duration.ofDays(30));

        time.at(later, () -> graded.handIn(cohort, author, somebody.with(Role.LEARNER)));
        graded.round(cohort, later.plus(A_DAY));

        assertThat(graded.work(author).tryNumber()).isEqualTo(2);
        assertThat(graded.work(author).barred()).hasSize(2).contains(partner.id().value());
        assertThat(graded.given(author)).isNotEmpty().extracting(Review::reviewer).doesNotContain(partner.id());
    }

    @Test
    void eight_talks_handed_in_at_once_all_come_in() throws Exception {
        Cohort cohort = somebody.cohort();
        List<Person> learners = IntStream.range(0, 8).mapToObj(n -> somebody.learnerOf(cohort)).toList();
        List<Callable<Void>> hands = learners.stream()
                .<Callable<Void>>map(author -> () -> {
                    graded.handIn(cohort, author, learners.get((learners.indexOf(author) + 1) % 8));
                    return null;
                })
                .toList();

        ExecutorService desks = Executors.newFixedThreadPool(4);
        for (Future<Void> done : desks.invokeAll(hands)) done.get();
        desks.shutdown();
        graded.round(cohort, time.instant().plus(A_DAY));

        assertThat(learners).allSatisfy(author -> assertThat(graded.given(author)).hasSize(3));
    }

    @Test
    void a_hand_in_and_its_reviewers_who_read_meanwhile_do_not_wait_for_each_other() throws Exception {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 4);
        Unit unit = catalogue.course().units().get(0);
        List<Callable<Void>> work = new ArrayList<>();
        for (int n = 0; n < 4; n++) {
            Person newcomer = somebody.learnerOf(cohort);
            Person partner = learners.get(n);
            work.add(() -> {
                graded.handIn(cohort, newcomer, partner);
                return null;
            });
            for (Section section : unit.sections())
                work.add(() -> {
                    reading.markRead(partner.id(), unit, section.id());
                    return null;
                });
        }

        ExecutorService desks = Executors.newFixedThreadPool(6);
        for (Future<Void> done : desks.invokeAll(work)) done.get();
        desks.shutdown();

        assertThat(learners).allSatisfy(reader -> assertThat(reading.sectionsRead(reader.id(), unit.id())).hasSameSizeAs(unit.sections()));
    }

    @Test
    void a_review_whose_lease_has_lapsed_is_given_to_another_and_still_counts() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 7);
        Instant now = time.instant();
        Person author = learners.get(0);
        Review slow = graded.given(author).get(0);
        for (Person other : learners)
            graded.given(other).stream()
                    .filter(review -> !review.reviewer().equals(slow.reviewer()))
                    .forEach(review -> graded.handIn(review, graded.marks(3), now));

        graded.round(cohort, now.plus(Duration.ofHours(71)));
        assertThat(graded.given(author)).hasSize(3);

        graded.round(cohort, now.plus(Duration.ofHours(73)));

        List<Review> given = graded.given(author);
        assertThat(given).extracting(Review::state)
                .containsExactlyInAnyOrder(Review.State.LAPSED, Review.State.SUBMITTED, Review.State.SUBMITTED, Review.State.LEASED);
        assertThat(given).extracting(Review::reviewer).doesNotHaveDuplicates().doesNotContain(author.id());

        graded.handIn(slow, graded.marks(4), now.plus(Duration.ofHours(74)));

        assertThat(graded.work(author).state()).isEqualTo(Submission.State.SETTLED);
    }

    @Test
    void a_class_of_three_goes_to_the_trainer() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 3);

        assertThat(learners).allSatisfy(author -> assertThat(graded.given(author)).isEmpty());
        assertThat(due.forTrainer(cohort.id())).isEqualTo(3);

        graded.grade(learners.get(0), somebody.trainerOf(cohort).id(), graded.marks(3), time.instant());

        assertThat(graded.work(learners.get(0)).passed()).isTrue();
        assertThat(due.forTrainer(cohort.id())).isEqualTo(2);
    }

    @Test
    void a_fourth_learner_makes_a_class_that_reviews() {
        Cohort cohort = somebody.cohort();
        List<Person> three = graded.of(cohort, 3);

        Person fourth = graded.of(cohort, 1).get(0);

        assertThat(three).allSatisfy(author -> assertThat(graded.given(author)).hasSize(2));
        assertThat(graded.given(fourth)).hasSize(2);
        assertThat(due.forTrainer(cohort.id())).isZero();
    }

    @Test
    void an_older_saving_is_refused_and_the_same_again_changes_nothing() {
        Person author = graded.of(somebody.cohort(), 7).get(0);
        Review given = graded.given(author).get(0);
        save(given, graded.marks(1), 1);
        save(given, graded.marks(2), 2);

        save(given, graded.marks(2), 2);
        assertThatThrownBy(() -> save(given, graded.marks(1), 1)).isInstanceOf(Refusal.Conflict.class);

        Review kept = transaction.of(() -> reviews.mine(given.id(), given.reviewer()));
        assertThat(kept.marks()).isEqualTo(graded.marks(2));
        assertThat(kept.sequence()).isEqualTo(2);
    }

    private void save(Review given, Marks marks, int number) {
        transaction.run(() -> reviews.locked(given.id(), given.reviewer()).save(marks, number, time.instant()));
    }

    @Test
    void a_review_handed_in_twice_at_once_counts_once() throws Exception {
        Person author = graded.of(somebody.cohort(), 7).get(0);
        Review given = graded.given(author).get(0);
        Instant now = time.instant();
        Marks marks = graded.marks(3);
        Callable<Void> press = () -> {
            graded.handIn(given, marks, now);
            return null;
        };

        ExecutorService desks = Executors.newFixedThreadPool(2);
        int refused = 0;
        for (Future<Void> done : desks.invokeAll(List.of(press, press)))
            try {
                done.get();
            } catch (ExecutionException failed) {
                assertThat(failed.getCause()).isInstanceOf(Refusal.Conflict.class);
                refused++;
            }
        desks.shutdown();

        assertThat(refused).isEqualTo(1);
        assertThat(transaction.of(() -> reviews.handedIn(graded.work(author)))).isEqualTo(1);
    }

    @Test
    void a_review_is_there_for_its_reviewer_only() {
        List<Person> learners = graded.of(somebody.cohort(), 7);
        Review given = graded.given(learners.get(0)).get(0);
        PersonId author = learners.get(0).id();

        assertThatThrownBy(() -> reviews.mine(given.id(), author)).isInstanceOf(Refusal.NotFound.class);
        assertThatThrownBy(() -> reviews.exercise(given.id(), author)).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void a_review_given_back_goes_to_another() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 7);
        Person author = learners.get(0);
        Review known = graded.given(author).get(0);
        Instant now = time.instant();

        transaction.run(() -> reviews.locked(known.id(), known.reviewer()).withdraw());
        graded.round(cohort, now.plus(Duration.ofHours(25)));

        assertThat(graded.given(author)).extracting(Review::state)
                .containsExactlyInAnyOrder(Review.State.WITHDRAWN, Review.State.LEASED, Review.State.LEASED, Review.State.LEASED);
    }

    @Test
    void the_clock_turns_to_an_exercise_only_where_something_may_have_to_be_done() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 7);
        ExerciseId exercise = graded.exercise(cohort).id();
        Instant now = time.instant();
        assertThat(submissions.unfinished(3, now)).doesNotContain(exercise);
        assertThat(submissions.unfinished(3, now.plus(Duration.ofHours(73)))).contains(exercise);
        assertThat(submissions.unfinished(2, now)).contains(exercise);

        Review known = graded.given(learners.get(0)).get(0);
        transaction.run(() -> reviews.locked(known.id(), known.reviewer()).withdraw());
        assertThat(submissions.unfinished(3, now)).contains(exercise);

        Cohort small = somebody.cohort();
        graded.of(small, 5);
        assertThat(submissions.unfinished(3, now)).contains(graded.exercise(small).id());
    }

    @Test
    void a_work_lacks_a_reviewer_until_it_has_all_and_again_when_one_gives_it_back() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 4);
        Exercise exercise = graded.exercise(cohort);
        assertThat(reviews.lacking(exercise)).isFalse();

        Review known = graded.given(learners.get(0)).get(0);
        graded.handIn(known, graded.marks(3), time.instant());
        assertThat(reviews.lacking(exercise)).isFalse();

        Review other = graded.given(learners.get(0)).stream().filter(review -> !review.submitted()).findFirst().orElseThrow();
        transaction.run(() -> reviews.locked(other.id(), other.reviewer()).withdraw());
        assertThat(reviews.lacking(exercise)).isTrue();
    }
}
