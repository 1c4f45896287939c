package academy.huikuan.roleplay.transcript;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line, or two, in which a chat program says who sent the next message and when.
 * @param words of the message that stand in the same line; empty where none do
 * @param style how it is written; the headings of one text are written alike
 * @param sure whether the way it is written leaves no doubt
 * @param length in lines, 1 or 2
 */
record Heading(String name, String words, String style, boolean sure, int length) {
    private static final String BULLET = "^(?:[\u00B7\u2022\u2027\u30FB*] ?)?";
    private static final String NAME = "(?<name>\\S(?:.{0,38}?\\S)??)";
    private static final String STATE = "(?:\\s*[(\uFF08]?" + Words.any("states") + "[)\uFF09]?)?";
    private static final String WORDS = "\\s*(?:[:\uFF1A]\\s*(?<words>.*))?$";
    private static final String OPEN = "[(\uFF08\\[\u3010<]";
    private static final String CLOSE = "[)\uFF09\\]\u3011>]";

    /** Zhang San(2026-11-03 10:22:31): words. */
    private static final Pattern IN_BRACKETS =
            Stamps.pattern(BULLET + NAME + "\\s*" + OPEN + "\\s*" + Stamps.WHEN + "\\s*" + CLOSE + STATE + WORDS);
    /** Zhang San 2026/11/3 10:22:31. */
    private static final Pattern BEHIND = Stamps.pattern(BULLET + NAME + "(?<gap>\\s+)" + Stamps.WHEN + STATE + WORDS);
    /** 2026-11-03 10:22:31 Zhang San(12345). */
    private static final Pattern BEFORE = Stamps.pattern(
            "^" + OPEN + "?" + Stamps.WHEN + CLOSE + "?\\s+" + NAME + "(?:[(<\uFF08][^)>\uFF09]{1,40}[)>\uFF09])?" + WORDS);
    private static final Pattern BULLETED = Pattern.compile("^[\u00B7\u2022\u2027\u30FB] ?(?<name>\\S.{0,39})$");
    private static final int LONGEST = 40;
    private static final String SENTENCE = ".*[\uFF0C\u3002\uFF01\uFF1F\uFF1B,!?;\u2026].*";
    /** A number that some programs put behind a name. */
    private static final Pattern ACCOUNT = Pattern.compile("[(<\uFF08][0-9A-Za-z@._-]{4,40}[)>\uFF09]$");

    private static final Set<String> NOT_NAMES = lower(Words.of("notnames"));
    private static final Set<String> DAYS = lower(Words.of("days"));

    private static Set<String> lower(List<String> words) {
        Set<String> lower = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        lower.addAll(words);
        return lower;
    }

    /** What this line could be a heading of. @param next the line after it, or an empty text */
    static Optional<Heading> of(String line, String next) {
        if (line.isEmpty() || line.length() > 400 || Stamps.isAlone(line)) return Optional.empty();
        return inBrackets(line).or(() -> behind(line)).or(() -> before(line)).or(() -> above(line, next));
    }

    private static Optional<Heading> inBrackets(String line) {
        Matcher found = IN_BRACKETS.matcher(line);
        if (!found.matches()) return Optional.empty();
        boolean exact = found.group("day") != null || found.group("seconds") != null;
        return named(found, "brackets" + style(found), exact, 1);
    }

    private static Optional<Heading> behind(String line) {
        Matcher found = BEHIND.matcher(line);
        if (!found.matches()) return Optional.empty();
        boolean wide = found.group("gap").length() > 1;
        boolean exact = found.group("seconds") != null || wide;
        return named(found, (wide ? "wide" : "behind") + style(found), exact, 1);
    }

    private static Optional<Heading> before(String line) {
        Matcher found = BEFORE.matcher(line);
        if (!found.matches() || found.group("day") == null) return Optional.empty();
        return named(found, "before" + style(found), false, 1);
    }

    /** The name in one line and the time in the next. */
    private static Optional<Heading> above(String line, String next) {
        if (!Stamps.isTime(next)) return Optional.empty();
        Matcher bulleted = BULLETED.matcher(line);
        if (bulleted.matches()) return named(bulleted.group("name"), "", "two bulleted", true, 2);
        return line.length() > LONGEST || line.matches(SENTENCE) ? Optional.empty() : named(line, "", "two", false, 2);
    }

    private static String style(Matcher found) {
        return (found.group("day") == null ? "" : " day") + (found.group("seconds") == null ? "" : " seconds");
    }

    private static Optional<Heading> named(Matcher found, String style, boolean sure, int length) {
        String words = Optional.ofNullable(found.group("words")).orElse("").strip();
        return named(found.group("name"), words, style, sure, length);
    }

    private static Optional<Heading> named(String given, String words, String style, boolean sure, int length) {
        String name = ACCOUNT.matcher(given.strip()).replaceFirst("").strip().replaceFirst("[:\uFF1A]$", "").strip();
        boolean fits = !name.isEmpty() && name.length() <= LONGEST && name.codePoints().anyMatch(sign -> !Character.isDigit(sign)
                && !Character.isWhitespace(sign) && "-\u2014/.:".indexOf(sign) < 0);
        if (!fits || NOT_NAMES.contains(name) || DAYS.contains(name) || name.matches(".*https?://.*")) return Optional.empty();
        return Optional.of(new Heading(name, words, style, sure && !name.matches(SENTENCE), length));
    }
}
