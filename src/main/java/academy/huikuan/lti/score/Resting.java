package academy.huikuan.lti.score;

import academy.huikuan.lti.Registration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Platforms that are left alone for a while, so that one that is down or busy does not hold up the scores for the others. */
@ApplicationScoped
public class Resting {
    private static final Duration LONGEST = Duration.ofMinutes(10);

    @Inject
    private Clock clock;

    private final Map<String, Instant> until = new ConcurrentHashMap<>();

    /** @param pause ten minutes at most count */
    void rests(Registration platform, Duration pause) {
        until.put(platform.id(), clock.instant().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
    }

    /** How long it is still left alone. */
    Optional<Duration> left(Registration platform) {
        Instant end = until.get(platform.id());
        if (end == null) return Optional.empty();
        Duration left = Duration.between(clock.instant(), end);
        if (!left.isNegative() && !left.isZero()) return Optional.of(left);
        until.remove(platform.id(), end);
        return Optional.empty();
    }
}
