package academy.huikuan.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Starts the product: migrations, then every feature; a failure ends a launched process with one readable reason. */
@Readiness
@ApplicationScoped
public class StartupWiring implements HealthCheck {
    private static final Settings SETTINGS = Settings.ofProcess();
    private static final Time TIME = new Time();
    private volatile boolean started;

    @Inject
    private Migrations migrations;

    @Inject
    private Event<Starting> starting;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) {
        try {
            migrations.run();
            starting.fire(new Starting(SETTINGS));
            started = true;
        } catch (RuntimeException failure) {
            if (SETTINGS.launched()) end(failure);
            throw failure;
        }
    }

    private static void end(RuntimeException failure) {
        Throwable reason = failure;
        while (!(reason instanceof StartupFailure) && reason.getCause() != null) reason = reason.getCause();
        StartupReport.end(reason instanceof StartupFailure ? reason.getMessage() : reason + "; more is in the server's log", failure);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("huikuan").status(started && migrations.answers()).build();
    }

    @Produces
    @Singleton
    public Time clock() {
        return TIME;
    }

    @Produces
    @Singleton
    public Settings settings() {
        return SETTINGS;
    }
}
