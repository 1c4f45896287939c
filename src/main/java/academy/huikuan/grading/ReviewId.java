package academy.huikuan.grading;

import academy.huikuan.platform.Ids;

/** A review, 36 characters, random: it tells nothing of its reviewer or of its time. */
public record ReviewId(String value) {
    public ReviewId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
