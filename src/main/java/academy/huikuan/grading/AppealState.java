package academy.huikuan.grading;

import java.util.Locale;
import java.util.Set;

/** How far an appeal has come. */
public enum AppealState {
    SUBMITTED("hold"),
    /** A trainer has taken it up. */
    IN_REVIEW("going"),
    /** The grade stays. */
    UPHELD("late"),
    /** A trainer has graded anew. */
    CHANGED("done"),
    /** The author has taken it back. */
    WITHDRAWN("");

    private final String tag;

    AppealState(String tag) {
        this.tag = tag;
    }

    boolean open() {
        return this == SUBMITTED || this == IN_REVIEW;
    }

    Set<AppealState> next() {
        return switch (this) {
            case SUBMITTED -> Set.of(IN_REVIEW, WITHDRAWN);
            case IN_REVIEW -> Set.of(UPHELD, CHANGED, WITHDRAWN);
            default -> Set.of();
        };
    }

    /** Class of the tag that shows it. */
    public String tag() {
        return tag;
    }

    /** Key of its name. */
    public String message() {
        return "care.appeal-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
