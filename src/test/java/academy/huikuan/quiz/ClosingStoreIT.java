package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.InTransaction;
import academy.huikuan.harness.StoreTest;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Somebody;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Time;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Two transactions at once stand for two nodes: what one of them has done, the other must not do again. */
@StoreTest
class ClosingStoreIT {
    /** Attempts that were told to be finished. */
    @ApplicationScoped
    static class Told {
        private final Queue<PersonId> all = new ConcurrentLinkedQueue<>();

        void hear(@Observes AttemptFinished event) {
            all.add(event.learner());
        }

        long of(PersonId learner) {
            return all.stream().filter(learner::equals).count();
        }
    }

    @Inject
    private ClosingStore closing;

    @Inject
    private StartStore starts;

    @Inject
    private AttemptStore attempts;

    @Inject
    private DemoAttempts answers;

    @Inject
    private Quizzes quizzes;

    @Inject
    private Somebody somebody;

    @Inject
    private InTransaction transaction;

    @Inject
    private Told told;

    @Inject
    private Time time;

    private Quiz quiz() {
        return quizzes.ofUnit("mindset").orElseThrow();
    }

    @Test
    void two_nodes_close_each_due_attempt_once() throws Exception {
        Cohort cohort = somebody.cohort();
        List<PersonId> learners = new ArrayList<>();
        for (int learner = 0; learner < 30; learner++) learners.add(somebody.learnerOf(cohort).id());
        List<AttemptId> ids = learners.stream().map(learner -> answers.answer(learner, quiz(), 3, 0)).toList();
        Instant due = attempts.find(ids.get(29)).orElseThrow().dueAt().orElseThrow();
        CountDownLatch both = new CountDownLatch(2);
        Callable<Void> node = () -> {
            both.countDown();
            both.await();
            time.at(due.plusSeconds(5), () -> {
                while (closing.finishDue() > 0) Thread.onSpinWait();
            });
            return null;
        };

        ExecutorService nodes = Executors.newFixedThreadPool(2);
        for (Future<Void> one : nodes.invokeAll(Collections.nCopies(2, node))) one.get();
        nodes.shutdown();

        assertThat(learners).allSatisfy(learner -> assertThat(told.of(learner)).isEqualTo(1));
        assertThat(ids).allSatisfy(id -> {
            Attempt attempt = attempts.find(id).orElseThrow();
            assertThat(attempt.finished()).isTrue();
            assertThat(attempt.score().orElseThrow().percent()).isEqualTo(30);
        });
        time.at(due.plusSeconds(60), () -> assertThat(closing.due(Duration.ZERO)).doesNotContainAnyElementsOf(ids));
    }

    @Test
    void a_save_and_the_closing_never_cross() throws Exception {
        PersonId learner = somebody.learnerOf(somebody.cohort()).id();
        AttemptId id = answers.answer(learner, quiz(), 9, 0);
        Instant due = attempts.find(id).orElseThrow().dueAt().orElseThrow();
        AttemptItem last = attempts.items(id).get(9);
        List<String> right = quizzes.version(last.digest())
                .fields(quizzes.version(last.digest()).rightAnswer(last.shown()).orElseThrow(), last.shown());
        CountDownLatch saved = new CountDownLatch(1);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        Future<?> save = nodes.submit(() -> time.at(due.plusSeconds(4), () -> transaction.run(() -> {
            attempts.save(id, learner, 10, right, due.toEpochMilli());
            saved.countDown();
        })));
        saved.await();
        Future<?> close = nodes.submit(() -> time.at(due.plusSeconds(5), () -> closing.finishIfDue(id)));
        save.get();
        close.get();
        nodes.shutdown();

        assertThat(attempts.find(id).orElseThrow().score().orElseThrow().percent()).isEqualTo(100);
        time.at(due.plusSeconds(4), () -> assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> attempts.save(id, learner, 10, List.of(), due.toEpochMilli() + 1)))
                .isInstanceOf(Refusal.Conflict.class));
        assertThat(told.of(learner)).isEqualTo(1);
    }
}
