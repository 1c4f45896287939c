package academy.huikuan.platform;

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

    public static Instant read(LocalDateTime stored) {
        return stored.toInstant(ZoneOffset.UTC);
    }
}
