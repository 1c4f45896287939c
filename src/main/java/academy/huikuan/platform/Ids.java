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

    /** Whether a text has the form of such an id: 36 characters, digits, `a` to `f` and hyphens. */
    public static boolean fits(String text) {
        if (text.length() != 36) return false;
        for (int place = 0; place < 36; place++) {
            char one = text.charAt(place);
            if ((one < '0' || one > '9') && (one < 'a' || one > 'f') && one != '-') return false;
        }
        return true;
    }
}
