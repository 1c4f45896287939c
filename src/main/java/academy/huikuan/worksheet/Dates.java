package academy.huikuan.worksheet;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as people type them and as letters print them. */
final class Dates {
    private static final String YEAR = "\u5E74";
    private static final String MONTH = "\u6708";
    private static final String DAY = "\u65E5";
    private static final Pattern TYPED = Pattern.compile(
            "(20[0-9]{2})[-/." + YEAR + "]([0-9]{1,2})[-/." + MONTH + "]([0-9]{1,2})" + DAY + "?|(20[0-9]{2})([0-9]{2})([0-9]{2})");

    private Dates() {}

    /** Example: `2026-11-18`, `2026/11/18`, `2026.11.18` and `20261118` are one day; a year lies from 2000 to 2099. */
    static Optional<LocalDate> read(String typed) {
        Matcher parts = TYPED.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("\\s", ""));
        if (!parts.matches()) return Optional.empty();
        int first = parts.group(1) == null ? 4 : 1;
        try {
            return Optional.of(LocalDate.of(number(parts, first), number(parts, first + 1), number(parts, first + 2)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    /** With the Chinese words for year, month and day. */
    static String printed(LocalDate date) {
        return date.getYear() + YEAR + date.getMonthValue() + MONTH + date.getDayOfMonth() + DAY;
    }
}
