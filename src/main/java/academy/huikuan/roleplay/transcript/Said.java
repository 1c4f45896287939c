package academy.huikuan.roleplay.transcript;

import java.util.Objects;

/**
 * One message of a talk as it was brought.
 * @param speaker as the text names who speaks; empty where it does not
 * @param text without time, quotation and what the program wrote; several lines are parted by line ends
 * @param line where it begins in the text, from 1
 */
public record Said(String speaker, String text, int line) {
    public Said {
        Objects.requireNonNull(speaker);
        Objects.requireNonNull(text);
        if (line < 1) throw new IllegalArgumentException("line " + line);
    }
}
