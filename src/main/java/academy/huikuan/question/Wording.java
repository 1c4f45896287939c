package academy.huikuan.question;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How written answers are compared: never by width, spaces, punctuation.
 * @param exactCase whether capital and small letters differ
 * @param traditional whether traditional characters count as the simplified ones
 */
public record Wording(boolean exactCase, boolean traditional) {
    /** As a bank has it where its author says nothing. */
    public static final Wording USUAL = new Wording(false, false);

    private static final Pattern PASSED_OVER = Pattern.compile("[\\s\\p{Z}\\p{P}\\p{Cf}]+");

    /** Transliterators keep no state between calls; they are made once since that takes a while. */
    private static final class Simplified {
        static final Transliterator OF = Transliterator.getInstance("Hant-Hans");
    }

    /**
     * Whether an answer is the one that is meant. Example: `Ｍ１ 阶段。` is `m1阶段`.
     * @param pattern as its author wrote it; `*` stands for anything, `\*` for the sign itself
     */
    public boolean fits(String pattern, String given) {
        String form = Arrays.stream(pattern.split("(?<!\\\\)\\*", -1))
                .map(part -> folded(part.replace("\\*", "*")))
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining(".*"));
        return Pattern.compile(form, Pattern.DOTALL).matcher(folded(given)).matches();
    }

    /** What counts of a text when it is compared. */
    public String folded(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        if (!exactCase) folded = folded.toLowerCase(Locale.ROOT);
        if (traditional) folded = Simplified.OF.transliterate(folded);
        String bare = PASSED_OVER.matcher(folded).replaceAll("");
        return bare.isEmpty() ? folded.strip() : bare;
    }
}
