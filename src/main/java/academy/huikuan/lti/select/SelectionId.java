package academy.huikuan.lti.select;

import academy.huikuan.platform.Ids;

/** What a platform asks to choose, 36 characters. */
public record SelectionId(String value) {
    public SelectionId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
