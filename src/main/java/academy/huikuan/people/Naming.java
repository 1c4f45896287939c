package academy.huikuan.people;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a person number and a name may look like, wherever they are entered. Lengths are in UTF-16 units, as the database counts them. */
public final class Naming {
    static final int MOST_NUMBER = 40;
    static final int MOST_NAME = 60;
    static final int MOST_TITLE = 100;
    static final int MOST_ADDRESS = 254;

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9\\p{IsHan}][A-Za-z0-9\\p{IsHan}._@-]*");
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9_][A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{0,63}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z][A-Za-z0-9-]{1,62}");
    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9](\\.[0-9]+)?[eE]\\+[0-9]+");
    private static final Pattern FORMULA = Pattern.compile("[=+@\\-\uFF1D\uFF0B\uFF20\uFF0D].*");

    private Naming() {}

    /** A value as it is kept: without the spaces around it, those of Chinese and web pages included. */
    public static String trimmed(String value) {
        return value == null ? "" : value.replace('\u00A0', ' ').strip();
    }

    /** Letters, digits, Chinese characters and `. _ @ -`, 1–40 of them, the first no sign. */
    static Optional<Fault> number(String number) {
        Optional<Fault> general = general(number, MOST_NUMBER);
        if (general.isPresent()) return general;
        if (SCIENTIFIC.matcher(number).matches()) return Optional.of(Fault.of("people.fault-scientific", number));
        return NUMBER.matcher(number).matches() ? Optional.empty() : Optional.of(Fault.of("people.fault-number", number));
    }

    /** An e-mail address as companies give them, 254 characters at most; example `lin.yue@example.com`. */
    static Optional<Fault> address(String address) {
        if (address.length() > MOST_ADDRESS) return Optional.of(Fault.of("people.fault-long", String.valueOf(MOST_ADDRESS)));
        return ADDRESS.matcher(address).matches() ? Optional.empty() : Optional.of(Fault.of("people.fault-address", shortened(address)));
    }

    static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "\u2026";
    }

    public static Optional<Fault> name(String name) {
        return title(name, MOST_NAME);
    }

    /** A department's or a cohort's name. */
    public static Optional<Fault> title(String title) {
        return title(title, MOST_TITLE);
    }

    /**
     * What another system calls somebody or something, as far as it may stand here: without invisible characters, without the signs with
     * which a formula begins, cut to the length.
     * @return may be empty
     */
    public static String outside(String text, int most) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().map(point -> Character.isWhitespace(point) ? ' ' : point).filter(point -> !invisible(point)).forEach(point -> {
            if (kept.length() + Character.charCount(point) <= most) kept.appendCodePoint(point);
        });
        return trimmed(trimmed(kept.toString()).replaceFirst("^[=+@\\-\uFF1D\uFF0B\uFF20\uFF0D]+", ""));
    }

    private static Optional<Fault> title(String text, int most) {
        Optional<Fault> general = general(text, most);
        if (general.isPresent()) return general;
        return FORMULA.matcher(text).matches() ? Optional.of(Fault.of("people.fault-formula", text)) : Optional.empty();
    }

    private static Optional<Fault> general(String text, int most) {
        if (text.isEmpty()) return Optional.of(Fault.of("people.fault-empty"));
        if (text.codePoints().anyMatch(Naming::invisible)) return Optional.of(Fault.of("people.fault-control"));
        return text.length() > most ? Optional.of(Fault.of("people.fault-long", String.valueOf(most))) : Optional.empty();
    }

    private static boolean invisible(int point) {
        int type = Character.getType(point);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || point == 0xFFFD;
    }
}
