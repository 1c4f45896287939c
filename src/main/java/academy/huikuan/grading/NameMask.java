package academy.huikuan.grading;

import academy.huikuan.roleplay.NamePatterns;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Takes people's names out of a text that others read without knowing whose it is: the whole name, the given name, and the
 * surname in familiar address; of others, and of numbers, just the whole. Example: of Zhou Ziyang in Chinese characters both the three and the last two are masked.
 */
public final class NameMask {
    public static final String MASK = "\u3014\u9690\u540D\u3015";

    private final List<Pattern> patterns = new ArrayList<>();

    public NameMask(Collection<String> names) {
        this(names, List.of());
    }

    /**
     * As above, and what gives people away without their taking part.
     * @param names of those whose talk or words it is, masked in every way in which people say them
     * @param words such as colleagues' names and everyone's numbers, masked only as they stand
     */
    public NameMask(Collection<String> names, Collection<String> words) {
        whole(words).ifPresent(patterns::add);
        names.forEach(name -> patterns.addAll(NamePatterns.of(name)));
        patterns.sort(
                Comparator.comparing((Pattern pattern) -> pattern.pattern().length())
                        .reversed());
    }

    /** One pattern for all of them, the longest first; words of one character and bare numbers that may be amounts are left. */
    private static Optional<Pattern> whole(Collection<String> words) {
        String all = words.stream()
                .map(String::strip)
                .filter(word -> word.length() > 1 && !word.matches("[0-9]{1,4}"))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(NameMask::bounded)
                .collect(Collectors.joining("|"));
        return all.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(all, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String bounded(String word) {
        String plain = Pattern.quote(word);
        return word.codePoints().allMatch(Character::isIdeographic) ? plain : "(?<![\\w-])" + plain + "(?![\\w-])";
    }

    public String masked(String text) {
        String masked = text;
        for (Pattern pattern : patterns) masked = pattern.matcher(masked).replaceAll(Matcher.quoteReplacement(MASK));
        return masked;
    }
}
