package academy.huikuan.question;

import java.util.Arrays;
import java.util.List;

/**
 * Patterns in which `*` stands for anything and `\\*` for the sign itself. No pattern takes longer than its length and the text's
 * together allow.
 */
public final class Wildcards {
    private Wildcards() {}

    /** The texts between the stars; a single one where there is no star. */
    public static List<String> parts(String pattern) {
        return Arrays.stream(pattern.split("(?<!\\\\)\\*", -1)).map(part -> part.replace("\\*", "*")).toList();
    }

    /** Whether a text has these parts in their order, the first where it begins and the last where it ends. */
    public static boolean fits(List<String> parts, String text) {
        String first = parts.get(0);
        if (parts.size() == 1) return text.equals(first);
        String last = parts.get(parts.size() - 1);
        int end = text.length() - last.length();
        if (end < first.length() || !text.startsWith(first) || !text.endsWith(last)) return false;
        int at = first.length();
        for (String part : parts.subList(1, parts.size() - 1)) {
            int found = text.indexOf(part, at);
            if (found < 0 || found + part.length() > end) return false;
            at = found + part.length();
        }
        return true;
    }
}
