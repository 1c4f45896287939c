package academy.huikuan.harness;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Runs several steps of a test inside the server in one transaction, as a request does; what they throw undoes them. */
@ApplicationScoped
public class InTransaction {
    @Transactional
    public void run(Runnable steps) {
        steps.run();
    }

    @Transactional
    public <T> T of(Supplier<T> steps) {
        return steps.get();
    }
}
