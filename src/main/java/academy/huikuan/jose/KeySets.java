package academy.huikuan.jose;

import academy.huikuan.platform.Outbound;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The key sets of other servers, kept for an hour. A key that is not in the set makes it be read again, but not more often than every
 * 10 s; after failures the pause doubles up to 10 minutes, so that forged tokens cannot make the product knock at a door all the time.
 */
@ApplicationScoped
public class KeySets {
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration LEAST_PAUSE = Duration.ofSeconds(10);
    private static final Duration MOST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_SETS = 500;

    /** @param failures in a row */
    private record Kept(List<JWK> keys, Instant readAt, Instant askedAt, int failures, String problem) {
        Instant nextAt() {
            long pause = Math.min(MOST_PAUSE.toSeconds(), LEAST_PAUSE.toSeconds() << Math.min(10, failures));
            return askedAt.plusSeconds(pause);
        }

        Optional<JWK> key(String kid) {
            if (kid == null) return keys.size() == 1 ? Optional.of(keys.get(0)) : Optional.empty();
            return keys.stream().filter(key -> kid.equals(key.getKeyID())).findFirst();
        }
    }

    @Inject
    private Outbound outbound;

    @Inject
    private Clock clock;

    private final Map<URI, Kept> sets = new ConcurrentHashMap<>();

    /**
     * @param kid null for the only key of a set
     * @throws TokenFault KEYS_UNREACHABLE or KID_UNKNOWN
     */
    public JWK key(URI address, String kid) throws TokenFault {
        Instant now = clock.instant();
        Kept kept = sets.get(address);
        Optional<JWK> known = Optional.ofNullable(kept).flatMap(set -> set.key(kid));
        boolean old = kept == null || now.isAfter(kept.readAt().plus(FRESH));
        if (known.isPresent() && !old) return known.get();
        if (kept == null || !now.isBefore(kept.nextAt())) kept = read(address, kept, now);
        Kept current = kept;
        return current.key(kid)
                .orElseThrow(() -> current.failures() > 0
                        ? new TokenFault(TokenFault.Kind.KEYS_UNREACHABLE, current.problem())
                        : new TokenFault(TokenFault.Kind.KID_UNKNOWN, "kid " + kid + " at " + address));
    }

    private Kept read(URI address, Kept before, Instant now) {
        Kept kept;
        try {
            Outbound.Reply reply = outbound.get(address, Map.of("Accept", "application/jwk-set+json, application/json"));
            if (!reply.ok()) throw new Outbound.Unreachable(address.getHost() + " answered " + reply.status());
            kept = new Kept(List.copyOf(JWKSet.parse(reply.body()).getKeys()), now, now, 0, "");
        } catch (Outbound.Unreachable | ParseException failed) {
            kept = before == null
                    ? new Kept(List.of(), now, now, 1, String.valueOf(failed.getMessage()))
                    : new Kept(before.keys(), before.readAt(), now, before.failures() + 1, String.valueOf(failed.getMessage()));
        }
        if (sets.size() >= MOST_SETS) sets.clear();
        sets.put(address, kept);
        return kept;
    }
}
