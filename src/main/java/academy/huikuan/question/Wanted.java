package academy.huikuan.question;

import java.util.Optional;

/**
 * A written answer that earns points.
 * @param pattern `*` stands for anything
 * @param weight 0 to all
 */
public record Wanted(String pattern, Weight weight, Optional<Text> feedback) {
    public Wanted {
        pattern = pattern.strip();
        if (pattern.isEmpty() || weight.units() < 0) throw new IllegalArgumentException("answer '" + pattern + "'");
    }

    /** A text that fits the pattern. */
    public String plain() {
        String plain = pattern.replaceAll("(?<!\\\\)\\*", "").replace("\\*", "*");
        return plain.isBlank() ? pattern : plain;
    }
}
