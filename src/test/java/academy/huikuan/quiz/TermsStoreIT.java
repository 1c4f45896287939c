package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Passwords;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

@StoreTest
class TermsStoreIT {
    @Inject
    private TermsStore terms;

    @Inject
    private TermsChangeStore changes;

    @Inject
    private GivenStore given;

    @Inject
    private StartStore starts;

    @Inject
    private AttemptStore attempts;

    @Inject
    private DemoAttempts answers;

    @Inject
    private Quizzes quizzes;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Somebody somebody;

    @Inject
    private Time time;

    private Quiz quiz() {
        return quizzes.ofUnit("mindset").orElseThrow();
    }

    private static Terms.OfCohort minutes(int minutes) {
        return new Terms.OfCohort(Optional.empty(), Optional.empty(), Optional.empty(), OptionalInt.of(minutes), OptionalInt.empty());
    }

    private static Terms.Extra extra(int percent, int minutes, int extraAttempts) {
        return new Terms.Extra(percent, minutes, extraAttempts, Optional.empty());
    }

    @Test
    void a_cohort_s_terms_hold_for_its_learners_only_and_the_longer_of_two() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId learner = somebody.learnerOf(cohort).id();
        changes.set(cohort.id(), quiz(), minutes(30), trainer);

        assertThat(terms.of(learner, quiz()).minutes()).isEqualTo(30);
        assertThat(terms.of(learner, quizzes.ofUnit("stages").orElseThrow()).minutes()).isEqualTo(20);
        assertThat(terms.of(somebody.learnerOf(somebody.cohort()).id(), quiz()).minutes()).isEqualTo(20);

        Cohort other = somebody.cohort();
        cohorts.join(other.id(), learner, Role.LEARNER);
        changes.set(other.id(), quiz(), minutes(45), trainer);
        assertThat(terms.of(learner, quiz()).minutes()).isEqualTo(45);
    }

    @Test
    void a_change_keeps_what_was_before_and_the_same_again_is_none() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        changes.set(cohort.id(), quiz(), minutes(30), trainer);
        CohortTerms first = terms.set(cohort.id(), quiz().id()).orElseThrow();
        changes.set(cohort.id(), quiz(), minutes(30), trainer);
        assertThat(terms.set(cohort.id(), quiz().id()).orElseThrow().changedAt()).isEqualTo(first.changedAt());

        Terms.OfCohort locked =
                new Terms.OfCohort(Optional.empty(), Optional.empty(), Optional.of(Passwords.shared("闭环")), OptionalInt.empty(), OptionalInt.of(1));
        changes.set(cohort.id(), quiz(), locked, trainer);
        assertThat(terms.set(cohort.id(), quiz().id()).orElseThrow().told()).isEqualTo(locked);
        PersonId learner = somebody.learnerOf(cohort).id();
        assertThatThrownBy(() -> starts.start(learner, quiz())).isInstanceOf(Refusal.Invalid.class);
        assertThat(starts.start(learner, quiz(), "闭环")).isNotNull();
    }

    @Test
    void extra_time_reaches_an_attempt_under_way_and_the_next() {
        PersonId learner = somebody.learnerOf(somebody.cohort()).id();
        PersonId trainer = somebody.with(Role.TRAINER).id();
        AttemptId id = starts.start(learner, quiz());
        Instant started = attempts.find(id).orElseThrow().startedAt();

        changes.give(learner, Optional.of(quiz().id()), extra(25, 0, 0), "手受伤", trainer);
        assertThat(attempts.find(id).orElseThrow().dueAt()).contains(started.plus(Duration.ofMinutes(25)));
        changes.give(learner, Optional.empty(), extra(0, 2, 0), "小事", trainer);
        assertThat(attempts.find(id).orElseThrow().dueAt()).contains(started.plus(Duration.ofMinutes(25)));
        assertThat(terms.of(learner, quiz()).minutes()).isEqualTo(25);
        assertThat(terms.of(learner, quizzes.ofUnit("stages").orElseThrow()).minutes()).isEqualTo(22);
    }

    @Test
    void a_later_closing_of_the_class_reaches_attempts_under_way_an_earlier_one_does_not() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId learner = somebody.learnerOf(cohort).id();
        Instant now = time.instant();
        changes.set(cohort.id(), quiz(), closing(now.plusSeconds(600)), trainer);
        AttemptId id = starts.start(learner, quiz());
        assertThat(attempts.find(id).orElseThrow().dueAt().orElseThrow()).isBetween(now.plusSeconds(599), now.plusSeconds(601));

        changes.set(cohort.id(), quiz(), closing(now.plusSeconds(300)), trainer);
        assertThat(attempts.find(id).orElseThrow().dueAt().orElseThrow()).isAfter(now.plusSeconds(598));
        changes.set(cohort.id(), quiz(), closing(now.plusSeconds(900)), trainer);
        assertThat(attempts.find(id).orElseThrow().dueAt().orElseThrow()).isAfter(now.plusSeconds(898));
    }

    @Test
    void an_attempt_without_an_end_ends_when_the_class_closes() {
        Cohort cohort = somebody.cohort();
        PersonId trainer = somebody.trainerOf(cohort).id();
        PersonId learner = somebody.learnerOf(cohort).id();
        Instant now = time.instant();
        changes.set(cohort.id(), quiz(), minutes(0), trainer);
        AttemptId id = starts.start(learner, quiz());
        assertThat(attempts.find(id).orElseThrow().dueAt()).isEmpty();

        changes.set(cohort.id(), quiz(), closing(now.minusSeconds(60)), trainer);
        assertThat(attempts.find(id).orElseThrow().dueAt()).isEmpty();
        changes.set(cohort.id(), quiz(), minutes(0), trainer);
        Terms.OfCohort closes = new Terms.OfCohort(
                Optional.empty(), Optional.of(now.plusSeconds(600)), Optional.empty(), OptionalInt.of(0), OptionalInt.empty());
        changes.set(cohort.id(), quiz(), closes, trainer);
        assertThat(attempts.find(id).orElseThrow().dueAt().orElseThrow()).isBetween(now.plusSeconds(599), now.plusSeconds(601));
        changes.set(cohort.id(), quiz(), minutes(0), trainer);
        assertThat(attempts.find(id).orElseThrow().dueAt()).isEmpty();
    }

    private static Terms.OfCohort closing(Instant at) {
        return new Terms.OfCohort(Optional.empty(), Optional.of(at), Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
    }

    @Test
    void an_extra_attempt_opens_a_used_up_quiz_and_is_kept_when_it_is_taken_back() {
        PersonId learner = somebody.learnerOf(somebody.cohort()).id();
        PersonId trainer = somebody.with(Role.TRAINER).id();
        for (int wrong : List.of(9, 8, 7)) answers.take(learner, quiz(), wrong);
        assertThatThrownBy(() -> starts.start(learner, quiz())).hasMessage("refusal.quiz-no-attempt-left");

        changes.give(learner, Optional.of(quiz().id()), extra(0, 0, 1), "再给一次", trainer);
        answers.take(learner, quiz(), 6);
        assertThatThrownBy(() -> starts.start(learner, quiz())).hasMessage("refusal.quiz-no-attempt-left");
        changes.give(learner, Optional.of(quiz().id()), extra(0, 0, 1), "又一次", trainer);
        answers.take(learner, quiz(), 5);
        assertThatThrownBy(() -> starts.start(learner, quiz())).hasMessage("refusal.quiz-no-attempt-left");
        given.lines(learner).stream().filter(one -> one.reason().equals("又一次")).forEach(one -> changes.end(one.id(), learner, trainer));

        AccommodationLine line = given.lines(learner).stream().filter(AccommodationLine::holds).findFirst().orElseThrow();
        assertThatThrownBy(() -> changes.end(line.id(), trainer, trainer)).isInstanceOf(Refusal.NotFound.class);
        changes.end(line.id(), learner, trainer);
        changes.end(line.id(), learner, trainer);
        assertThat(terms.of(learner, quiz()).attempts()).isEqualTo(3);
        assertThat(given.lines(learner)).filteredOn(one -> one.id().equals(line.id())).singleElement().satisfies(kept -> {
            assertThat(kept.holds()).isFalse();
            assertThat(kept.reason()).isEqualTo("再给一次");
            assertThat(kept.by()).isEqualTo(kept.endedBy().orElseThrow());
            assertThat(kept.quiz()).contains(quiz().title());
        });
    }
}
