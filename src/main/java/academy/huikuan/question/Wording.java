package academy.huikuan.question;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How written answers are compared: never by width, spaces, punctuation; only that two numbers are parted by a sign counts, not by which.
 * @param exactCase whether capital and small letters differ
 * @param traditional whether traditional characters count as the simplified ones
 */
public record Wording(boolean exactCase, boolean traditional) {
    /** As a bank has it where its author says nothing. */
    public static final Wording USUAL = new Wording(false, false);

    private static final Pattern PASSED_OVER = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{Cf}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern THOUSANDS = Pattern.compile("\\p{Nd}{3}(?!\\p{Nd})");

    /** Transliterators keep no state between calls; they are made once since that takes a while. */
    private static final class Simplified {
        static final Transliterator OF = Transliterator.getInstance("Hant-Hans");
    }

    /**
     * Whether an answer is the one that is meant. Example: `Ｍ１ 阶段。` is `m1阶段`.
     * @param pattern as its author wrote it; `*` stands for anything, `\*` for the sign itself
     */
    public boolean fits(String pattern, String given) {
        return Wildcards.fits(Wildcards.parts(pattern).stream().map(this::folded).toList(), folded(given));
    }

    /** What counts of a text when it is compared. */
    public String folded(String text) {
        String even = evened(text);
        String bare = PASSED_OVER.matcher(even).replaceAll(run -> parts(even, run) ? "." : "");
        return bare.isEmpty() ? even.strip() : bare;
    }

    private String evened(String text) {
        String even = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (!exactCase) even = even.toLowerCase(Locale.ROOT);
        return traditional ? Simplified.OF.transliterate(even) : even;
    }

    /** Whether a run of signs parts two numbers. Example: in `3.5` and in `9:30`, not in `15,840`. */
    private static boolean parts(String text, MatchResult run) {
        boolean between = run.start() > 0
                && run.end() < text.length()
                && Character.isDigit(text.charAt(run.start() - 1))
                && Character.isDigit(text.charAt(run.end()));
        if (!between || SPACE.matcher(run.group()).matches()) return false;
        return !run.group().equals(",") || !THOUSANDS.matcher(text).region(run.end(), text.length()).lookingAt();
    }
}
