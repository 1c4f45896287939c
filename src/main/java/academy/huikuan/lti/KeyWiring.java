package academy.huikuan.lti;

import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Makes the first key before anybody asks for it, and the next ones when their time has come. */
@ApplicationScoped
public class KeyWiring {
    @Inject
    private SigningKeyStore keys;

    @Inject
    private Jobs jobs;

    void start(@Observes @Priority(300) Starting event) {
        keys.published();
        keys.turn();
        jobs.every(Duration.ofDays(1), "signing keys", keys::turn);
    }
}
