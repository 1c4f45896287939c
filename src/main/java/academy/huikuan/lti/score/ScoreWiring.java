package academy.huikuan.lti.score;

import academy.huikuan.lti.ContextStore;
import academy.huikuan.people.CohortId;
import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import academy.huikuan.web.ClassLink;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Looks again at what waits for its time, sweeps the log, and leads trainers of classes that come from a platform to it. */
@ApplicationScoped
public class ScoreWiring implements ClassLink.Source {
    @Inject
    private ScoreStore scores;

    @Inject
    private ExchangeStore log;

    @Inject
    private ContextStore contexts;

    @Inject
    private Jobs jobs;

    void start(@Observes @Priority(300) Starting event) {
        jobs.every(Duration.ofSeconds(30), "scores whose time has come", scores::lookAgain);
        jobs.every(Duration.ofHours(6), "exchanges with platforms that are old", log::sweep);
    }

    @Override
    public List<ClassLink> links(String cohort) {
        if (contexts.of(new CohortId(cohort)).isEmpty()) return List.of();
        return List.of(new ClassLink("score.place", "arrows-exchange", "/trainer/scores?cohort=" + cohort));
    }
}
