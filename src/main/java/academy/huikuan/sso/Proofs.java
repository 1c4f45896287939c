package academy.huikuan.sso;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Digests by which one message of a sign-in proves that it belongs to another. */
final class Proofs {
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private Proofs() {}

    /**
     * RFC 7636 section 4.2, method S256.
     * @param verifier 43–128 unreserved characters
     */
    static String challenge(String verifier) {
        return BASE64.encodeToString(digest("SHA-256", verifier));
    }

    /**
     * OpenID Connect Core 1.0 section 3.1.3.6: the left half of the access token's digest.
     * @param algorithm of the ID token's signature, such as RS256; its digits name the digest
     */
    static String atHash(String accessToken, String algorithm) {
        String digits = algorithm.replaceAll("[^0-9]", "");
        byte[] digest = digest("SHA-" + (digits.matches("384|512") ? digits : "256"), accessToken);
        return BASE64.encodeToString(Arrays.copyOf(digest, digest.length / 2));
    }

    private static byte[] digest(String method, String text) {
        try {
            return MessageDigest.getInstance(method).digest(text.getBytes(StandardCharsets.US_ASCII));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has " + method, impossible);
        }
    }
}
