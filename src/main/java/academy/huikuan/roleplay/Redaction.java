package academy.huikuan.roleplay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what belongs to a private person and covers it: telephone numbers, identity-card numbers (GB 11643, 18 digits with a right
 * check digit, or 15), bank cards (16 to 19 digits with a right Luhn digit), account numbers behind a word that says so, e-mail addresses;
 * accounts of WeChat and QQ behind their names; full-width digits too; and the names of people and companies that {@link Hidden} knows of. Amounts, dates, contract numbers and model
 * names are left alone.
 */
public final class Redaction {
    /** What was found. */
    public enum Kind {
        PHONE,
        ID_NUMBER,
        BANK_CARD,
        EMAIL,
        /** An account of WeChat or QQ. */
        CHAT,
        NAME,
        COMPANY
    }

    /** @param start first character. @param end after the last */
    public record Hit(Kind kind, int start, int end) {
        String in(String text) {
            return text.substring(start, end);
        }
    }

    private record Rule(Kind kind, Pattern pattern, Predicate<String> right) {}

    /** Not inside a longer number or code; several numbers may follow each other with a comma or stroke. */
    private static final String BEFORE = "(?<![0-9A-Za-z])(?<![A-Za-z][-_/.])(?<![0-9][-_.])";
    private static final String AFTER = "(?![0-9A-Za-z]|[-_][0-9A-Za-z])";
    /** Not followed by a decimal, a group of three or a unit: yuan, ten thousand, hundred million, pieces, machines, sets, tons. */
    private static final String NO_AMOUNT = "(?!\\.[0-9]|,[0-9]{3}(?![0-9])| ?[\u5143\u4E07\u4EBF\u5757\u4EF6\u53F0\u5957\u5428])";
    private static final String COUNTRY = "(?:\\(?(?:\\+|00)?86\\)?[ -]?)?";
    private static final String GAP = "[ .-]";
    /** Words that may stand right before a number. */
    private static final String PHONE_WORD = "(?<=(?i:tel|phone|mobile|mob|cell|wechat|weixin|wx|vx|qq)[-_.]?)";

    /** What WeChat is called, also where its name is avoided. */
    private static final String WECHAT = "(?:[\u5FAE\u5A01\u8587V]\u4FE1|(?i:weixin|wechat|vx|wx))";
    private static final String ACCOUNT = "[A-Za-z][A-Za-z0-9_-]{5,19}(?![A-Za-z0-9_-])";

    private static final List<Rule> RULES = List.of(
            new Rule(
                    Kind.EMAIL,
                    Pattern.compile("(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,4}"),
                    found -> true),
            new Rule(
                    Kind.ID_NUMBER,
                    Pattern.compile(BEFORE + "[1-9]\\d{5}[ -]?(?:18|19|20)\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])"
                            + "[ -]?\\d{3}[0-9Xx]" + AFTER + NO_AMOUNT),
                    Redaction::isIdNumber),
            new Rule(
                    Kind.BANK_CARD,
                    Pattern.compile(BEFORE + "(?:\\d{16,19}|\\d{4}(?:[ -]\\d{4}){3}(?:[ -]?\\d{1,3})?|\\d{6}[ -]\\d{10,13})" + AFTER
                            + NO_AMOUNT),
                    Redaction::isCard),
            new Rule(
                    Kind.BANK_CARD,
                    Pattern.compile("(?<=(?:[\u8D26\u5E10][\u53F7\u6237]|\u5361\u53F7|(?i:account)|(?i:a/c))[: \u662F\u4E3A]{0,4})"
                            + "\\d(?:[ -]?\\d){8,31}(?![0-9A-Za-z])" + NO_AMOUNT),
                    found -> true),
            new Rule(
                    Kind.ID_NUMBER,
                    Pattern.compile(BEFORE + "[1-9]\\d{5}\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01])\\d{3}" + AFTER + NO_AMOUNT),
                    Redaction::hasProvince),
            new Rule(
                    Kind.PHONE,
                    Pattern.compile("(?:" + BEFORE + "|" + PHONE_WORD + ")" + COUNTRY + "1[3-9]\\d(?:" + GAP + "?\\d{4}" + GAP
                            + "?\\d{4}|" + GAP + "\\d{3}" + GAP + "\\d{5}|\\d" + GAP + "\\d{3}" + GAP + "\\d{4}|\\d{2}" + GAP + "\\d{6})"
                            + "(?![0-9])(?!-[0-9A-Za-z])" + NO_AMOUNT),
                    Redaction::isMobile),
            new Rule(
                    Kind.PHONE,
                    Pattern.compile(BEFORE + "(?:\\(?(?:\\+|00)86\\)?[ -]?\\(?0?|\\(?0)(?:10|2[0-9]|[3-9]\\d{2})\\)?[ -]{0,3}"
                            + "[2-9]\\d{2,3}[ -]?\\d{4}(?:(?:-| ?\u8F6C ?)\\d{1,6})?" + AFTER + NO_AMOUNT),
                    found -> true),
            new Rule(
                    Kind.PHONE,
                    Pattern.compile(BEFORE + "[48]00(?:-?\\d{3}-?\\d{4}|-?\\d{4}-?\\d{3}| \\d{3} ?\\d{4}| \\d{4} ?\\d{3})" + AFTER
                            + NO_AMOUNT),
                    found -> !found.endsWith("000000")),
            new Rule(
                    Kind.CHAT,
                    Pattern.compile("(?<=" + WECHAT + "\u53F7?[: \u662F\u4E3A]{0,3})(?=[A-Za-z_-]*[0-9_])" + ACCOUNT + "|(?<=" + WECHAT
                            + "(?:\u53F7[: \u662F\u4E3A]{0,3}|:))" + ACCOUNT + "|(?<=(?i:qq)\u53F7?[: \u662F\u4E3A]{0,3})[1-9]\\d{4,10}(?![0-9A-Za-z])"
                            + NO_AMOUNT),
                    found -> true));

    private static final Set<String> PROVINCES = Set.of(
            "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46",
            "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82", "83", "91");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private Redaction() {}

    /** The numbers and addresses that must be covered, in the order of the text, without overlaps. */
    public static List<Hit> find(String text) {
        return find(text, Hidden.NOTHING);
    }

    /** As {@link #find(String)}, and names. */
    static List<Hit> find(String text, Hidden hidden) {
        String plain = plain(text);
        List<Hit> hits = new ArrayList<>();
        for (Rule rule : RULES) {
            Matcher found = rule.pattern().matcher(plain);
            while (found.find()) {
                Hit hit = new Hit(rule.kind(), found.start(), found.end());
                if (rule.right().test(found.group()) && hits.stream().noneMatch(other -> overlap(hit, other))) hits.add(hit);
            }
        }
        for (Hit hit : hidden.find(plain)) if (hits.stream().noneMatch(other -> overlap(hit, other))) hits.add(hit);
        hits.sort(Comparator.comparingInt(Hit::start));
        return hits;
    }

    /**
     * The text with labels in the place of what was found.
     * @param shown which hits stay readable
     * @param labels for every kind
     */
    public static String masked(String text, Predicate<Hit> shown, Map<Kind, String> labels) {
        return masked(text, Hidden.NOTHING, shown, labels);
    }

    static String masked(String text, Hidden hidden, Predicate<Hit> shown, Map<Kind, String> labels) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        for (Hit hit : find(text, hidden)) {
            if (shown.test(hit)) continue;
            result.append(text, from, hit.start()).append(labels.get(hit.kind()));
            from = hit.end();
        }
        return result.append(text.substring(from)).toString();
    }

    private static boolean overlap(Hit one, Hit other) {
        return one.start() < other.end() && other.start() < one.end();
    }

    /** Full-width forms and every kind of dash or space made plain, character for character, so that places stay the same. */
    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (char c : text.toCharArray()) {
            if (c > 0xFF00 && c < 0xFF5F) plain.append((char) (c - 0xFEE0));
            else if (c >= 0x2010 && c <= 0x2015 || c == 0x2212) plain.append('-');
            else if (c == 0x3000 || c == 0xA0 || c >= 0x2000 && c <= 0x200A) plain.append(' ');
            else plain.append(c);
        }
        return plain.toString();
    }

    private static String digits(String found) {
        return found.replaceAll("[^0-9Xx]", "").toUpperCase(java.util.Locale.ROOT);
    }

    private static boolean isMobile(String found) {
        return !digits(found).endsWith("00000000");
    }

    private static boolean hasProvince(String found) {
        return PROVINCES.contains(found.substring(0, 2));
    }

    static boolean isIdNumber(String found) {
        String digits = digits(found);
        if (!hasProvince(digits)) return false;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        return "10X98765432".charAt(sum % 11) == digits.charAt(17);
    }

    /** Cards begin with 3 to 6, 8, 9 or 2221 to 2720; so a number that begins with a year is none. */
    static boolean isCard(String found) {
        String digits = digits(found);
        int head = Integer.parseInt(digits.substring(0, 4));
        if (digits.length() > 19 || head < 2221 || head > 2720 && head < 3000 || head / 1000 == 7) return false;
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? digit * 2 : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
