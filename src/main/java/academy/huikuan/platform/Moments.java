package academy.huikuan.platform;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them: UTC, whole milliseconds. */
public final class Moments {
    private Moments() {}

    public static LocalDateTime stored(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    /** The full hour at that moment or the next one: for what is told to people who must not learn the minute at which something began. */
    public static Instant fullHour(Instant instant) {
        Instant hour = instant.truncatedTo(ChronoUnit.HOURS);
        return hour.equals(instant) ? hour : hour.plus(1, ChronoUnit.HOURS);
    }

    /** Days that it takes from one moment to the other, each begun one counted, one at least. */
    public static int daysWithin(Instant from, Instant to) {
        return (int) Math.max(1, (Duration.between(from, to).toHours() + 23) / 24);
    }

    public static Instant read(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }
}
