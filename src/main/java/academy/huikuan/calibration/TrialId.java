package academy.huikuan.calibration;

import academy.huikuan.platform.Ids;

/** A graded sample's id as it stands in an address. */
public record TrialId(String value) {
    public TrialId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
