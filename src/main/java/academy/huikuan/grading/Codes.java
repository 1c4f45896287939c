package academy.huikuan.grading;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What stands for people and works in the files of one exercise: always the same there, different in every other exercise, and not to be
 * found out from an id without the exercise's key, which no page shows.
 * @param key 64 hexadecimal characters
 */
record Codes(String key) {
    /** Characters after the letter: 64 bits, so that two of one exercise are never the same. */
    private static final int LENGTH = 16;

    Codes {
        if (key.isEmpty()) throw new IllegalArgumentException("no key");
    }

    /** Example: `w3f9c04d1a27b6e58`. The letter keeps a table from taking it for a number. */
    String work(String submission) {
        return "w" + of("work " + submission);
    }

    /** Example: `g81b20c7fe4d09a36`. */
    String grader(String person) {
        return "g" + of("grader " + person);
    }

    private String of(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8))).substring(0, LENGTH);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HmacSHA256", impossible);
        }
    }
}
