package academy.huikuan.grading;

import academy.huikuan.roleplay.NamePatterns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes people's names out of a text that others read without knowing whose it is: the whole name, the given name, and the
 * surname in familiar address. Example: of Zhou Ziyang in Chinese characters both the three and the last two are masked.
 */
public final class NameMask {
    public static final String MASK = "\u3014\u9690\u540D\u3015";

    private final List<Pattern> patterns = new ArrayList<>();

    public NameMask(Collection<String> names) {
        names.forEach(name -> patterns.addAll(NamePatterns.of(name)));
        patterns.sort(
                Comparator.comparing((Pattern pattern) -> pattern.pattern().length())
                        .reversed());
    }

    public String masked(String text) {
        String masked = text;
        for (Pattern pattern : patterns) masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        return masked;
    }
}
