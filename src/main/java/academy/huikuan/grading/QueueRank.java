package academy.huikuan.grading;

import java.util.Arrays;
import java.util.Optional;

/** Why a work stands where it does in a trainer's queue, the most urgent first. */
public enum QueueRank {
    /** Someone has marked a red line that no trainer has looked at. */
    RED("late"),
    /** Only a trainer can settle it. */
    NEED("hold"),
    /** It waits for reviews. */
    OPEN("going"),
    SETTLED("done");

    private final String tag;

    QueueRank(String tag) {
        this.tag = tag;
    }

    /** Class of the tag that shows it. */
    public String tag() {
        return tag;
    }

    /** As in an address, and at the end of its message's key. */
    public String id() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<QueueRank> of(String id) {
        return Arrays.stream(values()).filter(rank -> rank.id().equals(id)).findFirst();
    }
}
