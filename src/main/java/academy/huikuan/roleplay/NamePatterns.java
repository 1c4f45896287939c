package academy.huikuan.roleplay;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How people say a person's name: the whole name, the given name, and the surname in familiar address.
 * Example: of Zhou Ziyang in Chinese characters both the three and the last two.
 */
public final class NamePatterns {
    private NamePatterns() {}

    /** @param name of two characters or more; nothing is found of a shorter one */
    public static List<Pattern> of(String name) {
        List<Pattern> patterns = new ArrayList<>();
        String plain = name.strip();
        if (plain.length() < 2) return patterns;
        if (plain.codePoints().allMatch(Character::isIdeographic)) ideographic(plain, patterns);
        else {
            add(patterns, "(?<!\\w)" + Pattern.quote(plain) + "(?!\\w)");
            for (String word : plain.split("[\\s\u00B7.]+"))
                if (word.length() > 2) add(patterns, "(?<!\\w)" + Pattern.quote(word) + "(?!\\w)");
        }
        return patterns;
    }

    private static void ideographic(String name, List<Pattern> patterns) {
        add(patterns, Pattern.quote(name));
        int[] letters = name.codePoints().toArray();
        int surname = letters.length > 3 ? 2 : 1;
        String given = new String(letters, surname, letters.length - surname);
        if (letters.length - surname > 1) add(patterns, Pattern.quote(given));
        String family = Pattern.quote(new String(letters, 0, surname));
        add(patterns, "(?<=[\u5C0F\u8001])" + family);
        add(patterns, "(?<![\u4E0A\u4E0B\u672C\u8FD9\u6BCF])" + family + "(?=[\u54E5\u59D0])");
    }

    private static void add(List<Pattern> patterns, String pattern) {
        patterns.add(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }
}
