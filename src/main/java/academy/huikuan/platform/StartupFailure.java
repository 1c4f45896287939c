package academy.huikuan.platform;

import java.util.List;

/** Why the product cannot start, in words for the administrator. */
public final class StartupFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartupFailure(String reason) {
        super(reason);
    }

    public StartupFailure(String reason, Throwable cause) {
        super(reason, cause);
    }

    public static StartupFailure of(String what, List<Problem> problems) {
        StringBuilder lines = new StringBuilder(what);
        problems.forEach(problem -> lines.append("\n  ").append(problem));
        return new StartupFailure(lines.toString());
    }
}
