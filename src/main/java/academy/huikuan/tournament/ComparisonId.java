package academy.huikuan.tournament;

import academy.huikuan.platform.Ids;

/** Two works put before a judge, 36 characters. */
public record ComparisonId(String value) {
    public ComparisonId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
