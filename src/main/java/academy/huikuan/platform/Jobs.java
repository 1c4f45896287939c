package academy.huikuan.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
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

    private static void run(String name, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failed) {
            LOG.log(Level.SEVERE, "job failed: " + name, failed);
        }
    }
}
