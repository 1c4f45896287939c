package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.calibration.Trial;
import academy.huikuan.calibration.TrialStore;
import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two samples come before the first review. */
@StoreTest
class CalibrationStoreIT {
    @Inject
    private GradedClass graded;

    @Inject
    private Calibrations calibrations;

    @Inject
    private Trials sheets;

    @Inject
    private TrialStore trials;

    @Inject
    private Severities severities;

    @Inject
    private DueStore due;

    @Inject
    private DemoCares demo;

    @Inject
    private InTransaction transaction;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    private List<Trial> begin(Person person) {
        return transaction.of(() -> calibrations.begin(person.id(), calibrations.need(person.id()).orElseThrow(), time.instant()));
    }

    @Test
    void a_new_reviewer_grades_two_of_different_quality_and_then_reviews() {
        Person learner = graded.of(somebody.cohort(), 4).get(0);
        assertThat(calibrations.need(learner.id())).isPresent();

        List<Trial> given = begin(learner);
        assertThat(given).hasSize(2);
        assertThat(given.stream().map(trial -> transaction.of(() -> trials.sample(trial).quality())).distinct()).hasSize(2);
        assertThat(begin(learner)).extracting(Trial::id).containsExactlyElementsOf(given.stream().map(Trial::id).toList());

        demo.calibrate(learner.id(), 3);

        assertThat(calibrations.need(learner.id())).isEmpty();
        assertThat(severities.reasons(List.of(learner.id())).get(learner.id())).hasSize(2).allSatisfy(seen ->
                assertThat(seen.differences()).hasSize(5));
    }

    @Test
    void who_has_reviewed_before_need_not() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 4);
        Review given = graded.given(learners.get(0)).get(0);

        graded.handIn(given, graded.marks(3), time.instant());

        assertThat(calibrations.need(given.reviewer())).isEmpty();
        PersonId other = graded.given(learners.get(0)).get(1).reviewer();
        assertThat(calibrations.need(other)).isPresent();
    }

    @Test
    void who_has_nothing_to_review_need_not_either() {
        assertThat(calibrations.need(somebody.learnerOf(somebody.cohort()).id())).isEmpty();
    }

    @Test
    void what_is_written_is_kept_and_only_a_whole_sheet_comes_in() {
        Person learner = graded.of(somebody.cohort(), 4).get(0);
        Trial trial = begin(learner).get(0);
        MultivaluedMap<String, String> form = new MultivaluedHashMap<>();
        form.putSingle("level-listening", "2");
        form.putSingle("sequence", "1");
        assertThat(write(trial, form, learner).became()).isEqualTo(Trials.Became.SAVED);
        form.putSingle("sequence", "2");
        form.putSingle("action", "submit");

        Trials.Sent sent = write(trial, form, learner);

        assertThat(sent.became()).isEqualTo(Trials.Became.LACKING);
        assertThat(sent.sheet().gaps()).isNotEmpty();
        Trial kept = transaction.of(() -> trials.first(trial.id(), learner.id()));
        assertThat(kept.submitted()).isFalse();
        assertThat(Trials.marks(kept).level("listening")).contains(new Level(2));
    }

    private Trials.Sent write(Trial trial, MultivaluedMap<String, String> form, Person person) {
        return transaction.of(() -> sheets.write(trials.first(trial.id(), person.id()), "", form, false, time.instant()));
    }

    @Test
    void a_sample_is_there_for_whom_it_was_given_to_only() {
        List<Person> learners = graded.of(somebody.cohort(), 4);
        Trial trial = begin(learners.get(0)).get(0);

        assertThatThrownBy(() -> trials.first(trial.id(), learners.get(1).id())).isInstanceOf(Refusal.NotFound.class);
        assertThat(trials.anchor(trial.id().value(), learners.get(0).id())).isEmpty();
    }

    @Test
    void a_sample_among_the_reviews_looks_like_one_and_counts_for_nobody() {
        Cohort cohort = somebody.cohort();
        List<Person> learners = graded.of(cohort, 5);
        Review done = graded.given(learners.get(0)).get(0);
        PersonId reviewer = done.reviewer();
        mix(cohort, reviewer);
        assertThat(trials.openAnchors(reviewer)).as("before the first review").isEmpty();
        graded.handIn(done, graded.marks(3), time.instant());
        int before = due.reviews(reviewer).count();

        mix(cohort, reviewer);
        mix(cohort, reviewer);

        Trial anchor = trials.openAnchors(reviewer).get(0);
        assertThat(trials.openAnchors(reviewer)).hasSize(1);
        assertThat(UUID.fromString(anchor.id().value()).version()).isEqualTo(4);
        assertThat(transaction.of(() -> trials.sample(anchor).scenario())).isNotEqualTo("m1-boyuan");
        ReviewsPage.Open shown = transaction.of(() -> sheets.open(reviewer, time.instant()).get(0));
        assertThat(shown.address()).isEqualTo("/reviews/" + anchor.id());
        assertThat(shown.code()).matches("R-[A-Z0-9]{5}");
        assertThat(shown.daysLeft()).isEqualTo(3);
        assertThat(due.reviews(reviewer).count()).isEqualTo(before + 1);
        assertThat(trials.anchor(anchor.id().value(), learners.get(0).id())).isEmpty();
    }

    /** As after a review was handed in, where every review brings a sample. */
    private void mix(Cohort cohort, PersonId reviewer) {
        Exercise exercise = graded.exercise(cohort);
        transaction.run(() -> calibrations.mix(exercise, reviewer, 1, Duration.ofHours(72), time.instant()));
    }
}
