package academy.huikuan.quiz;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Puts what a person has to mark into the queue, in the transaction in which the attempt ends. */
@ApplicationScoped
public class EssayListener {
    @Inject
    private EssayStore essays;

    void finished(@Observes AttemptFinished event) {
        essays.await(event.learner(), event.quiz());
    }
}
