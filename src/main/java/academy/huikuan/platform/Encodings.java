package academy.huikuan.platform;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads bytes as text, and names the encoding of what cannot be read. */
public final class Encodings {
    private static final int SURE = 60;

    private Encodings() {}

    /** The text in that encoding; empty where the bytes are none. */
    public static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** UTF-16 or UTF-32, by its first bytes; text without a byte-order mark is told by the zeros in it. */
    public static Optional<String> wide(byte[] bytes) {
        int first = bytes.length < 1 ? 1 : bytes[0] & 0xFF;
        int second = bytes.length < 2 ? 1 : bytes[1] & 0xFF;
        int third = bytes.length < 3 ? 1 : bytes[2] & 0xFF;
        int fourth = bytes.length < 4 ? 1 : bytes[3] & 0xFF;
        if (first == 0xFF && second == 0xFE) return Optional.of(third == 0 && fourth == 0 ? "UTF-32LE" : "UTF-16LE");
        if (first == 0xFE && second == 0xFF) return Optional.of("UTF-16BE");
        if (first == 0 && second == 0) return Optional.of("UTF-32BE");
        if (first == 0) return Optional.of("UTF-16BE");
        if (second == 0) return Optional.of("UTF-16LE");
        return Optional.empty();
    }

    /** Whether most of what is not ASCII is a usual character or sign of GB 2312; accents before letters look like rare ones. */
    private static boolean chinese(byte[] bytes) {
        int pairs = 0;
        int usual = 0;
        for (int at = 0; at + 1 < bytes.length; at++) {
            int first = bytes[at] & 0xFF;
            if (first < 0x80) continue;
            int second = bytes[++at] & 0xFF;
            pairs++;
            boolean known = first >= 0xA1 && first <= 0xA3 || first >= 0xB0 && first <= 0xD7;
            if (known && second >= 0xA1) usual++;
        }
        return 2 * usual > pairs;
    }

    /** What the encoding of these bytes, which are not UTF-8, probably is. */
    public static String name(byte[] bytes) {
        Optional<String> wide = wide(bytes);
        if (wide.isPresent())
            return wide.get().replaceFirst("LE$", " (little endian)").replaceFirst("BE$", " (big endian)");
        CharsetMatch best = new CharsetDetector().setText(bytes).detect();
        boolean named = best != null && best.getConfidence() >= SURE && !best.getName().equals("UTF-8");
        if (named && best.getName().matches("Big5|Shift_JIS|EUC-.*|KOI8-R")) return best.getName();
        boolean western = best != null && best.getName().matches("ISO-8859-.*|windows-.*") && !chinese(bytes);
        if (!western && decoded(bytes, Charset.forName("GB18030")).isPresent()) return "GB18030 (GBK)";
        return best == null || best.getName().equals("UTF-8") ? "not UTF-8" : best.getName() + " or another encoding than UTF-8";
    }

    /** The text of UTF-8, or nothing; UTF-16 and UTF-32 without a mark could pass for it and do not. */
    static Optional<String> utf8(byte[] bytes) {
        return wide(bytes).isPresent() ? Optional.empty() : decoded(bytes, StandardCharsets.UTF_8);
    }
}
