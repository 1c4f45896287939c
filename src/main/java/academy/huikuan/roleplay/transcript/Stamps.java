package academy.huikuan.roleplay.transcript;

import java.util.regex.Pattern;

/** How chat programs write the time of a message. Example: `2026/11/3 10:22:31`, `11-03 10:22`, or a weekday and a clock. */
final class Stamps {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE;
    private static final String DIGITS = "(?:\\d{4}[-/.\u5E74]\\d{1,2}[-/.\u6708]\\d{1,2}\u65E5?|\\d{1,2}[-/.\u6708]\\d{1,2}(?:[-/.]\\d{2,4}|\u65E5)?)";
    private static final String DAY = "(?:" + DIGITS + "(?:[ ,]*" + Words.any("days") + ")?|" + Words.any("days") + ")";
    /** Hours and minutes, seconds as well in many programs, and fractions in transcripts of recordings. */
    private static final String CLOCK = "(?:" + Words.any("halves") + " ?)?\\d{1,2}[:\uFF1A]\\d{2}(?<seconds>[:\uFF1A]\\d{2}(?:[.,]\\d{1,3})?)?(?: ?[AP]\\.?M\\.?)?";
    /** A clock, after a day where there is one; the group `day` tells whether there is. */
    static final String WHEN = "(?:(?<day>" + DAY + ")[ T,\uFF0C]*)?" + CLOCK;
    private static final String DASHES = "[-\u2014\u2013\u2500\uFF0D=* ]*";

    /** A line of nothing but a day or a time, in the middle of dashes or bare. */
    private static final Pattern ALONE = Pattern.compile(DASHES + "(?:" + WHEN + "|" + DIGITS + "(?:[ ,]*" + Words.any("days") + ")?)" + DASHES, FLAGS);
    private static final Pattern FULL = Pattern.compile(WHEN, FLAGS);

    private Stamps() {}

    static Pattern pattern(String regex) {
        return Pattern.compile(regex, FLAGS);
    }

    static boolean isAlone(String line) {
        return ALONE.matcher(line).matches();
    }

    /** Whether the line is a time and nothing else, without dashes. */
    static boolean isTime(String line) {
        return FULL.matcher(line).matches();
    }

    /** Whether the line parts days by dashes. */
    static boolean isDecorated(String line) {
        return isAlone(line) && line.matches("[-\u2014\u2013\u2500\uFF0D=*]{3,}.*");
    }
}
