package academy.huikuan.grading;

import academy.huikuan.platform.Ids;

/** An appeal, 36 characters, random. */
public record AppealId(String value) {
    public AppealId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
