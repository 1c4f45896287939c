package academy.huikuan.lti.select;

import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets what nobody will choose any more. */
@ApplicationScoped
class SelectWiring {
    @Inject
    private SelectionStore selections;

    @Inject
    private Jobs jobs;

    void start(@Observes @Priority(300) Starting event) {
        jobs.every(Duration.ofHours(1), "old selections of platforms", selections::sweep);
    }
}
