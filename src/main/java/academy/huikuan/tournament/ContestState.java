package academy.huikuan.tournament;

import java.util.Locale;

/** How far a contest is: teams bring their talks, the class compares them, it is over, everybody sees what came of it. */
public enum ContestState {
    COLLECTING("going"),
    JUDGING("count"),
    CLOSED("hold"),
    RELEASED("done");

    private final String tag;

    ContestState(String tag) {
        this.tag = tag;
    }

    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of why something cannot be done in other states. */
    String needed() {
        return "tournament.not-" + id();
    }

    /** The kind of tag it is shown with. */
    public String tag() {
        return tag;
    }
}
