package academy.huikuan.course;

import academy.huikuan.platform.Ids;

/** A note's id, 36 characters. */
public record NoteId(String value) {
    public NoteId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }
}
