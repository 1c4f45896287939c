package academy.huikuan.dialogue;

import java.util.Arrays;
import java.util.Optional;

/** What a talk comes to. */
public enum Outcome {
    /** All of it is in by a date. */
    PAID("paid"),
    /** A part of it is in by a date; nothing is settled for the rest. */
    PARTIAL("partial"),
    /** Words, and nothing in writing. */
    PROMISE("promise"),
    /** Neither money nor words. */
    NOTHING("nothing"),
    /** The customer, the annual contract or the job is gone. */
    LOST("lost");

    private final String id;

    Outcome(String id) {
        this.id = id;
    }

    /** As the authors write it. */
    public String id() {
        return id;
    }

    /** Whether money has come in. */
    public boolean money() {
        return this == PAID || this == PARTIAL;
    }

    static Optional<Outcome> of(String id) {
        return Arrays.stream(values()).filter(outcome -> outcome.id.equals(id)).findFirst();
    }
}
