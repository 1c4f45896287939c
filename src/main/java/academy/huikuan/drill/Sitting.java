package academy.huikuan.drill;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a learner has been at it, without any row of it: the moment of the first page goes along from page to page.
 * @param since when the first card of this sitting was shown
 */
record Sitting(Instant since, Instant now) {
    /** After such a time a page that comes back begins a new sitting. */
    private static final Duration LONGEST = Duration.ofHours(2);

    /** @param since milliseconds since 1970 as a page carried it; what cannot be begins now */
    static Sitting of(String since, Instant now) {
        if (!since.matches("[0-9]{1,15}")) return new Sitting(now, now);
        Instant begun = Instant.ofEpochMilli(Long.parseLong(since));
        boolean fits = !begun.isAfter(now) && begun.isAfter(now.minus(LONGEST));
        return new Sitting(fits ? begun : now, now);
    }

    long seconds() {
        return Duration.between(since, now).toSeconds();
    }

    boolean over() {
        return seconds() >= Agenda.MINUTES * 60;
    }

    /** As it goes along in addresses and forms. */
    String carried() {
        return String.valueOf(since.toEpochMilli());
    }
}
