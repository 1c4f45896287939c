package academy.huikuan.records;

import academy.huikuan.platform.Ids;

/** An export in the log, 36 characters. */
public record ExportId(String value) {
    public ExportId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
