package academy.huikuan.lti;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.harness.StoreTest;
import academy.huikuan.lti.SigningKeyStore.Line;
import academy.huikuan.platform.Time;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The turning of the keys, years ahead of every other test of the same database. */
@StoreTest
class SigningKeyStoreIT {
    @Inject
    private SigningKeyStore keys;

    @Inject
    private Time time;

    private <T> T at(Instant moment, Supplier<T> work) {
        AtomicReference<T> result = new AtomicReference<>();
        time.at(moment, () -> result.set(work.get()));
        return result.get();
    }

    private void turn(Instant moment) {
        time.at(moment, keys::turn);
    }

    private List<String> published(Instant moment) {
        try {
            return JWKSet.parse(at(moment, keys::published)).getKeys().stream().map(JWK::getKeyID).toList();
        } catch (ParseException nonsense) {
            throw new IllegalStateException(nonsense);
        }
    }

    private String signedBy(Instant moment) {
        try {
            SignedJWT token = SignedJWT.parse(at(moment, () -> keys.sign(Map.of("sub", "x"))));
            JWK key = JWKSet.parse(at(moment, keys::published)).getKeyByKeyId(token.getHeader().getKeyID());
            assertThat(key.isPrivate()).isFalse();
            assertThat(token.verify(new RSASSAVerifier(key.toRSAKey()))).isTrue();
            return key.getKeyID();
        } catch (ParseException | JOSEException nonsense) {
            throw new IllegalStateException(nonsense);
        }
    }

    @Test
    void the_next_key_is_published_a_day_before_it_signs_and_the_old_one_a_week_longer() {
        Instant start = Instant.now();
        turn(start);
        String old = signedBy(start);
        assertThat(published(start)).contains(old);

        Instant due = start.plus(SigningKeyStore.LASTS);
        turn(due);
        List<String> both = published(due);
        assertThat(both).hasSize(2).contains(old);
        assertThat(signedBy(due)).as("the new one is not in force yet").isEqualTo(old);
        turn(due.plusSeconds(60));
        assertThat(published(due)).as("turning twice makes no other").isEqualTo(both);

        Instant next = due.plus(SigningKeyStore.AHEAD);
        String fresh = signedBy(next);
        assertThat(fresh).isNotEqualTo(old);
        assertThat(published(next)).as("what the old one signed can still be verified").contains(old, fresh);

        Instant week = next.plus(SigningKeyStore.AFTER).plus(Duration.ofMinutes(1));
        turn(week);
        assertThat(published(week)).containsExactly(fresh);

        time.at(week, keys::renew);
        time.at(week, keys::renew);
        List<Line> lines = at(week, keys::lines);
        assertThat(lines).hasSize(2);
        assertThat(lines).filteredOn(Line::inForce).extracting(Line::kid).containsExactly(fresh);
        assertThat(signedBy(week.plus(SigningKeyStore.AHEAD))).isNotEqualTo(fresh);
    }
}
