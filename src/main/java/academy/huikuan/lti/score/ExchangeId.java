package academy.huikuan.lti.score;

import academy.huikuan.platform.Ids;

/** An exchange with a platform, 36 characters. */
public record ExchangeId(String value) {
    public ExchangeId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }
}
