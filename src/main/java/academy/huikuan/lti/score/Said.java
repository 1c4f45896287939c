package academy.huikuan.lti.score;

import java.util.Locale;

/** How an exchange with a platform went. */
public enum Said {
    /** It has the score. */
    SENT("done"),
    /** It had the score already, from a try whose answer was lost. */
    ARRIVED("done"),
    /** Its line item was found. */
    FOUND("done"),
    /** A line item was made. */
    MADE("done"),
    /** The result it shows was read. */
    READ("done"),
    /** Its teacher has set another score, which stays. */
    TEACHER("hold"),
    /** The new score is lower, and nobody has said that scores may fall. */
    LOWER("hold"),
    /** It could not be read what it shows. */
    UNREAD("late"),
    /** It has had a later score. */
    STALE("late"),
    /** It wants to be asked later. */
    BUSY("late"),
    /** It has a fault of its own. */
    FAULT("late"),
    /** It does not take the access token. */
    DENIED("late"),
    /** Nobody answered. */
    UNREACHABLE("late"),
    /** It does not take the score. */
    REFUSED("late"),
    /** The line item has gone. */
    LOST("late"),
    /** There is no line item, and none may be made. */
    NO_ITEM("late"),
    /** Launches of this platform are not taken any more. */
    CLOSED("late"),
    /** Three days have passed. */
    GAVE_UP("late");

    private final String tag;

    Said(String tag) {
        this.tag = tag;
    }

    /** Class of the tag that shows it. */
    public String tag() {
        return tag;
    }

    boolean failed() {
        return tag.equals("late");
    }

    /** Key of the message that says it. */
    public String message() {
        return "score.said-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
