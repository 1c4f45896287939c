package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.analysis.Taken;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Time;
import academy.huikuan.platform.VersionStore;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@StoreTest
class FirstAttemptStoreIT {
    /** Attempts of one question that no bank has any more, or that waits for a person. */
    @ApplicationScoped
    static class Former {
        @PersistenceContext
        private EntityManager database;

        @Transactional
        void attempt(PersonId learner, Quiz quiz, String digest, int waiting, Instant now) {
            Quiz one = new Quiz(quiz.id(), quiz.title(), quiz.unit(), 1, quiz.minutes(), 0, quiz.pass(), FeedbackTime.FINISHED, quiz.bank());
            Terms terms = Terms.of(one.conduct(), ZoneOffset.UTC, List.of(), List.of());
            Attempt attempt = new Attempt(learner, one, terms, 1, 7, now);
            database.persist(attempt);
            AttemptItem item = new AttemptItem(attempt.id(), 1, digest, new Draw(quiz.bank().get(0).question(), Presentation.decoded("1,0"), 1, ""));
            database.persist(item);
            if (waiting == 0) item.mark(new Score(Question.FULL, Question.FULL));
            attempt.finish(new Score(Question.FULL, Question.FULL), waiting, now);
        }
    }

    @Inject
    private FirstAttemptStore firsts;

    @Inject
    private StartStore attempts;

    @Inject
    private DemoAttempts answers;

    @Inject
    private Quizzes quizzes;

    @Inject
    private VersionStore versions;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Former former;

    @Inject
    private Time time;

    @Inject
    private Somebody somebody;

    private Quiz quiz() {
        return quizzes.ofUnit("trust").orElseThrow();
    }

    private FirstAttemptStore.Gathered gathered(Cohort... of) {
        return firsts.gather(quiz().id(), Optional.of(List.of(of).stream().map(cohort -> cohort.id().value()).toList()));
    }

    private static long right(Taken taken) {
        return taken.responses().stream().filter(response -> response.mark().percent() == 100).count();
    }

    @Test
    void only_the_first_finished_attempt_of_each_learner_counts() {
        Cohort cohort = somebody.cohort();
        PersonId learner = somebody.learnerOf(cohort).id();
        PersonId second = somebody.learnerOf(cohort).id();
        PersonId busy = somebody.learnerOf(cohort).id();
        answers.take(learner, quiz(), 6);
        time.at(time.instant().plus(Duration.ofDays(1)), () -> answers.take(learner, quiz(), 0));
        answers.take(second, quiz(), 10);
        attempts.start(busy, quiz());

        FirstAttemptStore.Gathered gathered = gathered(cohort);

        assertThat(gathered.attempts()).extracting(FirstAttemptStoreIT::right).containsExactlyInAnyOrder(4L, 0L);
        assertThat(gathered.attempts()).allSatisfy(taken -> assertThat(taken.responses()).hasSize(quiz().draw()));
        assertThat(gathered.more()).isFalse();
        assertThat(gathered.waiting()).isZero();
    }

    @Test
    void learners_count_once_and_only_by_the_cohorts_asked_for() {
        Cohort one = somebody.cohort();
        Cohort other = somebody.cohort();
        PersonId both = somebody.learnerOf(one).id();
        cohorts.join(other.id(), both, Role.LEARNER);
        PersonId trainer = somebody.trainerOf(one).id();
        answers.take(both, quiz(), 1);
        answers.take(trainer, quiz(), 1);
        answers.take(somebody.learnerOf(other).id(), quiz(), 2);

        assertThat(gathered(one).attempts()).hasSize(1);
        assertThat(gathered(other).attempts()).hasSize(2);
        assertThat(gathered(one, other).attempts()).hasSize(2);
        assertThat(gathered().attempts()).isEmpty();
        assertThat(firsts.gather(quiz().id(), Optional.empty()).attempts()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void an_attempt_keeps_the_version_it_was_asked() {
        Cohort cohort = somebody.cohort();
        String old = versions.keep("question", "it-old", "// [id:it-old]\n::旧题:: 款到账才算成交吗？ {=算 ~不算}");
        former.attempt(somebody.learnerOf(cohort).id(), quiz(), old, 0, time.instant());

        assertThat(gathered(cohort).attempts()).singleElement().satisfies(taken -> {
            assertThat(taken.responses().get(0).item()).isEqualTo("it-old");
            assertThat(taken.responses().get(0).version().digest()).isEqualTo(old);
            assertThat(taken.responses().get(0).version().choices()).hasSize(2);
            assertThat(taken.responses().get(0).chosen()).isEmpty();
        });
    }

    @Test
    void an_attempt_that_waits_for_marks_is_left_out_and_counted_as_waiting() {
        Cohort cohort = somebody.cohort();
        PersonId learner = somebody.learnerOf(cohort).id();
        String text = versions.keep("question", "it-wait", "// [id:it-wait]\n::等:: 谁来评？ {=人 ~机器}");
        former.attempt(learner, quiz(), text, 1, time.instant());

        assertThat(gathered(cohort).attempts()).isEmpty();
        assertThat(gathered(cohort).waiting()).isEqualTo(1);
        assertThat(firsts.sums(Optional.of(List.of(cohort.id().value())))).isEmpty();
    }

    @Test
    void a_quiz_is_summed_up_over_first_attempts() {
        Cohort cohort = somebody.cohort();
        PersonId learner = somebody.learnerOf(cohort).id();
        answers.take(learner, quiz(), 5);
        time.at(time.instant().plus(Duration.ofDays(1)), () -> answers.take(learner, quiz(), 0));
        answers.take(somebody.learnerOf(cohort).id(), quiz(), 0);

        FirstAttemptStore.Sum sum = firsts.sums(Optional.of(List.of(cohort.id().value()))).get(quiz().id());

        assertThat(sum.attempts()).isEqualTo(2);
        assertThat(sum.score().percent()).isEqualTo(75);
        assertThat(sum.passed()).isEqualTo(1);
    }
}
