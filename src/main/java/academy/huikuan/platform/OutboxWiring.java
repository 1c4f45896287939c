package academy.huikuan.platform;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sends what waits in the outbox, every second; what fails waits 2 s, 4 s, 8 s … and 6 hours at most until it is tried again. */
@ApplicationScoped
public class OutboxWiring {
    private static final Duration LONGEST = Duration.ofHours(6);

    @Inject
    private OutboxStore outbox;

    @Inject
    @Any
    private Instance<Delivery> deliveries;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    void start(@Observes @Priority(300) Starting event) {
        jobs.every(Duration.ofSeconds(1), "outbox", this::send);
    }

    private void send() {
        Map<String, Delivery> byKind = deliveries.stream().collect(Collectors.toMap(Delivery::kind, Function.identity()));
        List<OutboxMessage> taken = outbox.take();
        Jobs.each("outbox", taken, message -> {
            Delivery delivery = byKind.get(message.kind());
            if (delivery == null) throw new IllegalStateException("nothing delivers " + message.kind());
            Delivery.Outcome outcome = delivery.deliver(message);
            if (outcome instanceof Delivery.Outcome.Again again) outbox.again(message, clock.instant().plus(pause(message.tries(), again.notBefore())));
            else outbox.done(message);
        });
    }

    /** @param tries before the one that has just failed */
    static Duration pause(int tries, Duration atLeast) {
        Duration grown = Duration.ofSeconds(2L << Math.min(14, tries));
        Duration bounded = grown.compareTo(LONGEST) > 0 ? LONGEST : grown;
        return bounded.compareTo(atLeast) < 0 ? atLeast : bounded;
    }
}
