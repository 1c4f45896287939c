package academy.huikuan.lti;

import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets logins that nobody will finish. */
@ApplicationScoped
public class LoginWiring {
    @Inject
    private LoginStore logins;

    @Inject
    private Jobs jobs;

    void start(@Observes @Priority(300) Starting event) {
        jobs.every(Duration.ofMinutes(10), "logins of platforms", logins::sweep);
    }
}
