package academy.huikuan.grading;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** When an author sees the result. */
public enum Release {
    /** Once the own reviews are written, or after some days in any case. */
    OWN_REVIEWS,
    AT_ONCE,
    /** When the reviews of an exercise with a closing date are due. */
    AFTER_CLOSE;

    /** As in a form, and at the end of its message's key. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Release> of(String id) {
        return Arrays.stream(values()).filter(release -> release.id().equals(id)).findFirst();
    }
}
