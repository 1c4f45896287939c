package academy.huikuan.people;

import academy.huikuan.platform.Ids;

/** A roster being imported, 36 characters. */
public record UploadId(String value) {
    public UploadId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
