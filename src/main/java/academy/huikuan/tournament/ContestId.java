package academy.huikuan.tournament;

import academy.huikuan.platform.Ids;

/** A contest (终极 PK), 36 characters. */
public record ContestId(String value) {
    public ContestId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
