package academy.huikuan.roleplay.room;

import academy.huikuan.platform.Ids;

/** A room, 36 characters that tell nothing. */
public record RoomId(String value) {
    public RoomId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
