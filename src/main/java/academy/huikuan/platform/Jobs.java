package academy.huikuan.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Work that comes round by the clock. A run that fails is logged and tried again at its next time. */
@ApplicationScoped
public class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    /** @param work one transaction, safe to repeat */
    public void every(Duration pause, String name, Runnable work) {
        executor.scheduleWithFixedDelay(() -> run(name, work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Begins some work at once; a failure is logged. @param work safe to repeat */
    public Future<?> begin(String name, Runnable work) {
        return executor.submit(() -> run(name, work));
    }

    /** Does some work for each of some things; one that fails is logged, and the others are done. */
    public static <T> void each(String name, List<T> things, Consumer<T> work) {
        things.forEach(thing -> run(name + " " + thing, () -> work.accept(thing)));
    }

    private static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "job failed: " + name, failed);
        }
    }
}
