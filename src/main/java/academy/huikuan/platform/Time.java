package academy.huikuan.platform;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The product's clock: the system's, in UTC; for one thread it can stand at another moment, so that a demo class has a past. */
public final class Time extends Clock {
    private final ThreadLocal<Instant> standing = new ThreadLocal<>();

    /** Runs some work as if it were that moment. */
    public void at(Instant moment, Runnable work) {
        standing.set(moment);
        try {
            work.run();
        } finally {
            standing.remove();
        }
    }

    @Override
    public Instant instant() {
        Instant moment = standing.get();
        return moment == null ? Instant.ofEpochMilli(System.currentTimeMillis()) : moment;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }
}
