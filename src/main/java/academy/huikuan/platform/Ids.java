package academy.huikuan.platform;

import com.github.f4b6a3.uuid.UuidCreator;

/** Ids assigned by the application, 36 characters. */
public final class Ids {
    private Ids() {}

    /** Ordered by time, so that an index grows at its end (UUID version 7). */
    public static String ordered() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }

    /** Tells nothing of time or order (UUID version 4): for what is shown to people who must not know who made it. */
    public static String random() {
        return UuidCreator.getRandomBased().toString();
    }
}
