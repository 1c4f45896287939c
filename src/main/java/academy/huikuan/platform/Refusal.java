package academy.huikuan.platform;

import java.util.List;

/**
 * Something the product declines to do. The message is a key of the message files, so that the reader gets it in the own
 * language; the arguments fill its places. One mapper turns a refusal into a page.
 */
public abstract sealed class Refusal extends RuntimeException permits Refusal.NotFound, Refusal.Forbidden, Refusal.Invalid, Refusal.Conflict {
    private static final long serialVersionUID = 1L;
    private final transient List<Object> arguments;

    private Refusal(String key, Object... arguments) {
        super(key);
        this.arguments = List.of(arguments);
    }

    public String key() {
        return getMessage();
    }

    public List<Object> arguments() {
        return arguments;
    }

    /** There is no such thing, or the asker may not know that there is. */
    public static final class NotFound extends Refusal {
        private static final long serialVersionUID = 1L;

        public NotFound() {
            super("refusal.not-found");
        }
    }

    /** The asker's roles do not allow it. */
    public static final class Forbidden extends Refusal {
        private static final long serialVersionUID = 1L;

        public Forbidden(String key) {
            super(key);
        }
    }

    /** What was sent cannot be taken; nothing was kept of it. */
    public static final class Invalid extends Refusal {
        private static final long serialVersionUID = 1L;

        public Invalid(String key, Object... arguments) {
            super(key, arguments);
        }
    }

    /** It was right once, but the state has moved on. */
    public static final class Conflict extends Refusal {
        private static final long serialVersionUID = 1L;

        public Conflict(String key, Object... arguments) {
            super(key, arguments);
        }
    }
}
