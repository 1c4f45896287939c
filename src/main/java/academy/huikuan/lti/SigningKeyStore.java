package academy.huikuan.lti;

import academy.huikuan.platform.Moments;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The keys with which the product signs, RSA of 2048 bits. A new one is published a day before it signs, since platforms keep the key set
 * for a while; the one before it stays published a week longer than it signs.
 */
@ApplicationScoped
public class SigningKeyStore {
    static final Duration AHEAD = Duration.ofDays(1);
    static final Duration AFTER = Duration.ofDays(7);
    static final Duration LASTS = Duration.ofDays(90);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** A token with these claims, signed by the key that is in force, RS256. Claims that are dates are {@link java.util.Date}s. */
    @Transactional
    public String sign(Map<String, Object> claims) {
        Instant now = clock.instant();
        RSAKey key = parsed(inForce(now).orElseGet(() -> made(now, now)));
        JWTClaimsSet.Builder set = new JWTClaimsSet.Builder();
        claims.forEach(set::claim);
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).type(com.nimbusds.jose.JOSEObjectType.JWT).keyID(key.getKeyID()).build(), set.build());
        try {
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("cannot sign by " + key.getKeyID(), impossible);
        }
    }

    /** The public halves of all keys that are published now, as JSON. */
    @Transactional
    public String published() {
        Instant now = clock.instant();
        if (inForce(now).isEmpty()) made(now, now);
        return new JWKSet(keys().stream().filter(key -> key.publishedAt(now)).map(SigningKeyStore::parsed).map(com.nimbusds.jose.jwk.JWK.class::cast).toList())
                .toString(true);
    }

    /** Makes the next key when the one in force has served its time, and lets those go that have signed their last. Safe to repeat. */
    @Transactional
    public void turn() {
        Instant now = clock.instant();
        List<SigningKey> keys = keys();
        if (keys.isEmpty()) return;
        boolean nextIsThere = keys.stream().anyMatch(key -> key.signsFrom().isAfter(now));
        boolean due = inForce(now).filter(key -> now.isAfter(key.signsFrom().plus(LASTS).minus(AHEAD))).isPresent();
        if (due && !nextIsThere) made(now, now.plus(AHEAD));
        // servers that began at the same moment may each have made one
        inForce(now).ifPresent(signing -> keys().stream()
                .filter(key -> key != signing && !key.signsFrom().isAfter(now))
                .forEach(key -> key.goes(now.plus(AFTER))));
        keys().stream().filter(key -> key.goneBy(now)).forEach(database::remove);
    }

    /** An administrator wants a new key: it is published now and signs from tomorrow on. */
    @Transactional
    public void renew() {
        Instant now = clock.instant();
        if (keys().stream().noneMatch(key -> key.signsFrom().isAfter(now))) made(now, keys().isEmpty() ? now : now.plus(AHEAD));
    }

    /** The keys that are published: kid, since when it is there, from when on it signs. */
    public record Line(String kid, Instant createdAt, Instant signsFrom, boolean inForce) {}

    @Transactional
    public List<Line> lines() {
        Instant now = clock.instant();
        Optional<String> signing = inForce(now).map(SigningKey::kid);
        return keys().stream()
                .filter(key -> key.publishedAt(now))
                .map(key -> new Line(key.kid(), key.createdAt(), key.signsFrom(), signing.filter(key.kid()::equals).isPresent()))
                .toList();
    }

    private SigningKey made(Instant now, Instant from) {
        try {
            RSAKey fresh = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
            inForce(now).ifPresent(old -> old.goes(from.plus(AFTER)));
            SigningKey key = new SigningKey(fresh.getKeyID(), fresh.toJSONString(), now, from);
            database.persist(key);
            database.flush();
            return key;
        } catch (JOSEException impossible) {
            throw new IllegalStateException("no key could be made", impossible);
        }
    }

    private Optional<SigningKey> inForce(Instant now) {
        return keys().stream().filter(key -> !key.signsFrom().isAfter(now)).max(Comparator.comparing(SigningKey::signsFrom));
    }

    private List<SigningKey> keys() {
        return database.createQuery("select k from SigningKey k order by k.signsFrom, k.kid", SigningKey.class).getResultList();
    }

    private static RSAKey parsed(SigningKey key) {
        try {
            return RSAKey.parse(key.body());
        } catch (ParseException broken) {
            throw new IllegalStateException("key " + key.kid() + " is broken", broken);
        }
    }
}
