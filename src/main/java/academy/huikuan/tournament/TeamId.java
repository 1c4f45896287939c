package academy.huikuan.tournament;

import academy.huikuan.platform.Ids;

/** A team of a contest, 36 characters. */
public record TeamId(String value) {
    public TeamId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
