package academy.huikuan.jose;

import academy.huikuan.jose.TokenFault.Kind;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;

/** Checks tokens that other servers signed: OpenID Connect Core 1.0 section 3.1.3.7, IMS Security Framework 1.1 section 5.1.3. */
@ApplicationScoped
public class Tokens {
    /** How far two clocks may be apart. */
    public static final Duration SKEW = Duration.ofSeconds(60);

    private static final Set<JWSAlgorithm> ALLOWED =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.ES256);
    private static final int LEAST_RSA_BITS = 2048;
    private static final int LONGEST = 100_000;

    /**
     * Who must have signed for whom.
     * @param client the own client id, which must be in `aud` and, where that names several or `azp` is given, be `azp`
     * @param kidRequired whether a token that names no key is refused, as LTI demands
     */
    public record Expected(String issuer, String client, URI keys, boolean kidRequired) {}

    @Inject
    private KeySets keySets;

    @Inject
    private Clock clock;

    /**
     * Checks signature, issuer, audience, times and subject; the nonce is the caller's, who knows what was sent.
     * @throws TokenFault naming the first check that failed
     */
    public Claims verified(String token, Expected expected) throws TokenFault {
        SignedJWT signed = parsed(token);
        JWSAlgorithm algorithm = signed.getHeader().getAlgorithm();
        if (!ALLOWED.contains(algorithm)) throw new TokenFault(Kind.ALGORITHM, String.valueOf(algorithm));
        String kid = signed.getHeader().getKeyID();
        if (expected.kidRequired() && (kid == null || kid.isBlank())) throw new TokenFault(Kind.KID_MISSING, "no kid");
        JWK key = keySets.key(expected.keys(), kid);
        if (!signature(signed, algorithm, key)) throw new TokenFault(Kind.SIGNATURE, "kid " + kid);
        JWTClaimsSet set = set(signed);
        if (!expected.issuer().equals(set.getIssuer())) throw new TokenFault(Kind.ISSUER, String.valueOf(set.getIssuer()));
        audience(set, expected.client());
        times(set, clock.instant());
        Claims claims = new Claims(set.getClaims());
        if (claims.text("sub").isEmpty()) throw new TokenFault(Kind.SUBJECT, "no sub");
        return claims;
    }

    private static SignedJWT parsed(String token) throws TokenFault {
        if (token.length() > LONGEST) throw new TokenFault(Kind.MALFORMED, "longer than " + LONGEST);
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException nonsense) {
            // a token that names the algorithm none is not a signed one
            throw new TokenFault(Kind.MALFORMED, String.valueOf(nonsense.getMessage()));
        }
    }

    private static JWTClaimsSet set(SignedJWT signed) throws TokenFault {
        try {
            return signed.getJWTClaimsSet();
        } catch (ParseException nonsense) {
            throw new TokenFault(Kind.MALFORMED, String.valueOf(nonsense.getMessage()));
        }
    }

    private static boolean signature(SignedJWT signed, JWSAlgorithm algorithm, JWK key) throws TokenFault {
        try {
            return signed.verify(verifier(algorithm, key));
        } catch (JOSEException unfit) {
            throw new TokenFault(Kind.SIGNATURE, String.valueOf(unfit.getMessage()));
        }
    }

    private static JWSVerifier verifier(JWSAlgorithm algorithm, JWK key) throws JOSEException, TokenFault {
        if (JWSAlgorithm.Family.RSA.contains(algorithm) && key instanceof RSAKey rsa) {
            if (rsa.size() < LEAST_RSA_BITS) throw new TokenFault(Kind.SIGNATURE, "an RSA key of " + rsa.size() + " bits");
            return new RSASSAVerifier(rsa);
        }
        if (JWSAlgorithm.Family.EC.contains(algorithm) && key instanceof ECKey curve) return new ECDSAVerifier(curve);
        throw new TokenFault(Kind.ALGORITHM, algorithm + " by a key of " + key.getKeyType());
    }

    private static void audience(JWTClaimsSet set, String client) throws TokenFault {
        List<String> audience = set.getAudience();
        if (!audience.contains(client)) throw new TokenFault(Kind.AUDIENCE, String.valueOf(audience));
        Object party = set.getClaim("azp");
        if (party == null && audience.size() > 1) throw new TokenFault(Kind.AUTHORIZED_PARTY, "several audiences and no azp");
        if (party != null && !client.equals(party)) throw new TokenFault(Kind.AUTHORIZED_PARTY, String.valueOf(party));
    }

    private static void times(JWTClaimsSet set, Instant now) throws TokenFault {
        Date ends = set.getExpirationTime();
        if (ends == null || !now.isBefore(ends.toInstant().plus(SKEW))) throw new TokenFault(Kind.EXPIRED, "exp " + ends);
        Date issued = set.getIssueTime();
        if (issued == null || now.isBefore(issued.toInstant().minus(SKEW))) throw new TokenFault(Kind.ISSUED_AT, "iat " + issued);
        if (issued.after(ends)) throw new TokenFault(Kind.ISSUED_AT, "iat after exp");
    }
}
