package academy.huikuan.quiz;

import java.util.Arrays;

/** How a mark came about that was not made when the attempt was finished. */
public enum MarkKind {
    /** Somebody read the text. */
    ESSAY("essay"),
    /** Somebody gave another mark than the key does. */
    OVERRIDE("override"),
    /** The key was mended. */
    REGRADE("regrade");

    private final String id;

    MarkKind(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    static MarkKind of(String id) {
        return Arrays.stream(values()).filter(kind -> kind.id.equals(id)).findFirst().orElseThrow();
    }
}
