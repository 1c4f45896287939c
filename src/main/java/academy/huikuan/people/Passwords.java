package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Password hashes: PBKDF2 with HMAC-SHA-512, 210,000 rounds (OWASP's advice of 2023), 128-bit salt; `rounds:salt:hash`. */
public final class Passwords {
    private static final int ROUNDS = 210_000;
    /** Of a word that a whole class is told and enters within the same minute; it opens nobody's account. */
    private static final int ROUNDS_OF_SHARED = 10_000;
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Checked where there is no such person, so that the answer takes the same time. */
    private static final String NOBODY = hash("nobody has this password", ROUNDS);

    private Passwords() {}

    /** @throws Refusal.Invalid if the password has fewer than 8 or more than 200 characters */
    static String accepted(String password) {
        if (!longEnough(password)) throw new Refusal.Invalid("people.password-length");
        return hash(password, ROUNDS);
    }

    /** The hash of a word that a whole class is told; at most 60 characters, none of them at the ends blank. */
    public static String shared(String word) {
        return hash(word, ROUNDS_OF_SHARED);
    }

    /** Whether a text is what {@link #shared} makes of a word. */
    public static boolean hashed(String text) {
        return text.matches(ROUNDS_OF_SHARED + ":[A-Za-z0-9+/]{22}==:[A-Za-z0-9+/]{43}=");
    }

    private static boolean longEnough(String password) {
        return password != null && password.length() >= 8 && password.length() <= 200;
    }

    /** What is wrong with a password entered twice, in the fields `password` and `again`. */
    static Faults faults(String password, String again) {
        return Faults.NONE
                .and("password", !longEnough(password), "people.password-length")
                .and("again", !password.equals(again), "people.password-differs");
    }

    /** @param hash null for none, which takes as long */
    public static boolean fits(String password, String hash) {
        String[] parts = (hash == null ? NOBODY : hash).split(":");
        Base64.Decoder base64 = Base64.getDecoder();
        byte[] given = derive(password, base64.decode(parts[1]), Integer.parseInt(parts[0]));
        return java.security.MessageDigest.isEqual(given, base64.decode(parts[2])) && hash != null;
    }

    private static String hash(String password, int rounds) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return rounds + ":" + base64.encodeToString(salt) + ":" + base64.encodeToString(derive(password, salt, rounds));
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(new PBEKeySpec(password.toCharArray(), salt, rounds, 256))
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has PBKDF2WithHmacSHA512", impossible);
        }
    }
}
