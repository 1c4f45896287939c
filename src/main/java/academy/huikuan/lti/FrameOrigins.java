package academy.huikuan.lti;

import academy.huikuan.web.Framing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The platforms that are in force may show pages in their frames. What an administrator changes holds everywhere after 5 s. */
@ApplicationScoped
public class FrameOrigins implements Framing.Source {
    private static final long KEPT_NANOS = Duration.ofSeconds(5).toNanos();

    private record Kept(Set<String> origins, long at) {
        boolean fresh(long now) {
            return now - at < KEPT_NANOS;
        }
    }

    @Inject
    private RegistrationStore registrations;

    private volatile Kept kept;

    @Override
    public Set<String> origins() {
        Kept known = kept;
        long now = System.nanoTime();
        if (known != null && known.fresh(now)) return known.origins();
        Set<String> origins = new TreeSet<>();
        for (Registration one : registrations.all()) if (one.active()) of(one).forEach(origins::add);
        kept = new Kept(Set.copyOf(origins), now);
        return kept.origins();
    }

    static Stream<String> of(Registration registration) {
        return Stream.concat(
                Stream.of(registration.issuer(), registration.authorization().toString()).flatMap(address -> Origin.of(address).stream()),
                registration.frameOrigins().stream());
    }
}
