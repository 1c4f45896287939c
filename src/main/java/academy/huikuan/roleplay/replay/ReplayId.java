package academy.huikuan.roleplay.replay;

import academy.huikuan.platform.Ids;

/** A talk that goes on from a turn of a graded one, 36 characters, random. */
public record ReplayId(String value) {
    public ReplayId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
