package academy.huikuan.lti.score;

import academy.huikuan.platform.Ids;

/** A resource link, 36 characters. */
public record LinkId(String value) {
    public LinkId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }
}
