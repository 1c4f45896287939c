package academy.huikuan.people;

import academy.huikuan.platform.Ids;

/** A cohort (班), 36 characters. */
public record CohortId(String value) {
    public CohortId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
