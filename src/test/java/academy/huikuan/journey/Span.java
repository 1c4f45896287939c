package academy.huikuan.journey;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** From the beginning of a deed to its end. */
record Span(Instant from, Instant to) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    static Span of(Runnable deed) {
        Instant from = Instant.now();
        deed.run();
        return new Span(from, Instant.now());
    }

    /** @param moment in whole seconds, in the installation's time zone */
    boolean has(LocalDateTime moment) {
        Instant at = moment.atZone(ZONE).toInstant();
        return !at.isBefore(from.truncatedTo(ChronoUnit.SECONDS)) && !at.isAfter(to);
    }
}
