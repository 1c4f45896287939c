package academy.huikuan.quiz;

import academy.huikuan.platform.Ids;

/** An attempt, 36 characters. */
public record AttemptId(String value) {
    public AttemptId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
