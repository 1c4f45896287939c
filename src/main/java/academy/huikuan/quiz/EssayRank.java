package academy.huikuan.quiz;

import java.util.Locale;

/** Where a text stands in the queue of those who mark, the most urgent first. */
public enum EssayRank {
    /** Its mark can still make the attempt pass. */
    DECIDES,
    /** The attempt has passed or failed whatever it gets. */
    WAITS,
    MARKED;

    /** As in an address, and at the end of its message's key. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
