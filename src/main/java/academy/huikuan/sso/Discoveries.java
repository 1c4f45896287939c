package academy.huikuan.sso;

import academy.huikuan.platform.Outbound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The discovery documents of providers, kept for an hour. One that cannot be read is not asked for again within ten seconds, so that
 * people who press the button again and again do not make the product knock all the time; what was read before goes on to count.
 */
@ApplicationScoped
public class Discoveries {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofSeconds(10);
    private static final int MOST = 200;

    private record Kept(Discovery discovery, Instant readAt) {}

    private record Failed(SsoFault fault, Instant at) {}

    @Inject
    private Asking asking;

    @Inject
    private Clock clock;

    private final Map<String, Kept> kept = new ConcurrentHashMap<>();
    private final Map<String, Failed> failed = new ConcurrentHashMap<>();

    Discovery of(Provider provider) throws SsoFault {
        String issuer = provider.issuer();
        Instant now = clock.instant();
        Kept known = kept.get(issuer);
        if (known != null && now.isBefore(known.readAt().plus(FRESH))) return known.discovery();
        Failed last = failed.get(issuer);
        boolean pause = last != null && now.isBefore(last.at().plus(PAUSE));
        if (pause && known == null) throw last.fault();
        if (pause) return known.discovery();
        try {
            return fresh(provider);
        } catch (SsoFault fault) {
            if (failed.size() >= MOST) failed.clear();
            failed.put(issuer, new Failed(fault, now));
            if (known == null) throw fault;
            return known.discovery();
        }
    }

    /** Read now, whatever is kept. */
    Discovery fresh(Provider provider) throws SsoFault {
        URI address = URI.create(provider.issuer().replaceAll("/+$", "") + "/.well-known/openid-configuration");
        Outbound.Reply reply = asking.get(provider, address, Map.of("Accept", "application/json"));
        if (!reply.ok()) throw new SsoFault("sso.fault-no-discovery", provider.title(), address.toString(), String.valueOf(reply.status()));
        Discovery discovery = Discovery.of(provider, Asking.json(provider, reply));
        if (kept.size() >= MOST) kept.clear();
        kept.put(provider.issuer(), new Kept(discovery, clock.instant()));
        failed.remove(provider.issuer());
        return discovery;
    }
}
