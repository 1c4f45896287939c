package academy.huikuan.drill;

import academy.huikuan.grading.GradeSettled;
import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import academy.huikuan.quiz.AttemptFinished;
import academy.huikuan.quiz.AttemptRemarked;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Makes cards of what learners miss, in the transaction in which they do, and closes those that nothing can ask any more. */
@ApplicationScoped
public class DrillListener {
    @Inject
    private CardStore cards;

    @Inject
    private Jobs jobs;

    void answered(@Observes AttemptFinished event) {
        if (!event.missed().isEmpty()) cards.miss(event.learner(), event.missed(), event.at());
    }

    /** A text that a person has marked, long after its attempt was finished. */
    void marked(@Observes AttemptRemarked event) {
        if (!event.missed().isEmpty()) cards.miss(event.learner(), event.missed(), event.at());
    }

    void graded(@Observes GradeSettled event) {
        cards.settle(event);
    }

    void start(@Observes @Priority(300) Starting event) {
        cards.closeEmpty();
        jobs.every(Duration.ofHours(6), "drill: close cards without questions", cards::closeEmpty);
    }
}
