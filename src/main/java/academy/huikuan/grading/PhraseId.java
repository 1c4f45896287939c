package academy.huikuan.grading;

import academy.huikuan.platform.Ids;

/** A saved phrase, 36 characters. */
public record PhraseId(String value) {
    public PhraseId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }
}
