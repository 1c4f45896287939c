package academy.huikuan.lti.score;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Moments in scores and in headers. */
final class Stamp {
    private static final DateTimeFormatter ISO = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LONGEST = Duration.ofDays(1);

    private Stamp() {}

    /** In whole milliseconds, later than all that were given out before. */
    static Instant after(Instant now, Optional<Instant> last) {
        Instant whole = now.truncatedTo(ChronoUnit.MILLIS);
        return last.filter(before -> !whole.isAfter(before)).map(before -> before.truncatedTo(ChronoUnit.MILLIS).plusMillis(1)).orElse(whole);
    }

    /** Such as `2026-11-22T09:30:00.007Z`. */
    static String text(Instant moment) {
        return ISO.format(moment);
    }

    /** What `Retry-After` says, in seconds or as a date; a day at most, nothing where it says nothing. */
    static Duration retryAfter(Optional<String> header, Instant now) {
        String said = header.map(String::strip).orElse("");
        if (said.matches("[0-9]{1,9}")) return bounded(Duration.ofSeconds(Long.parseLong(said)));
        return date(said).map(at -> bounded(Duration.between(now, at))).orElse(Duration.ZERO);
    }

    /** A moment as headers say it, such as `Date`. */
    static Optional<Instant> date(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static Duration bounded(Duration said) {
        if (said.isNegative()) return Duration.ZERO;
        return said.compareTo(LONGEST) > 0 ? LONGEST : said;
    }
}
