package academy.huikuan.grading;

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
        names.stream().map(String::strip).filter(name -> name.length() > 1).forEach(this::learn);
        patterns.sort(
                Comparator.comparing((Pattern pattern) -> pattern.pattern().length())
                        .reversed());
    }

    private void learn(String name) {
        if (name.codePoints().allMatch(Character::isIdeographic)) {
            add(Pattern.quote(name));
            int[] letters = name.codePoints().toArray();
            int surname = letters.length > 3 ? 2 : 1;
            String given = new String(letters, surname, letters.length - surname);
            if (letters.length - surname > 1) add(Pattern.quote(given));
            String family = Pattern.quote(new String(letters, 0, surname));
            add("(?<=[\u5C0F\u8001])" + family);
            add("(?<![\u4E0A\u4E0B\u672C\u8FD9\u6BCF])" + family + "(?=[\u54E5\u59D0])");
            return;
        }
        add("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)");
        for (String word : name.split("[\\s\u00B7.]+"))
            if (word.length() > 2) add("(?<!\\w)" + Pattern.quote(word) + "(?!\\w)");
    }

    private void add(String pattern) {
        patterns.add(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    public String masked(String text) {
        String masked = text;
        for (Pattern pattern : patterns) masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        return masked;
    }
}
