package academy.huikuan.lti.roster;

import java.util.Locale;

/** Why a roster could not be read, so that nobody is taken out of the cohort. */
public final class RosterFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** Each has a message and one that says what to do. */
    public enum Kind {
        /** No launch has told where the roster is. */
        NO_ADDRESS,
        /** The platform is not let in any more. */
        CLOSED,
        /** No answer, or no access token. */
        UNREACHABLE,
        /** 401 or 403. */
        DENIED,
        /** 404 or 410. */
        MISSING,
        /** Another answer than 200. */
        STATUS,
        /** Something else than a membership container. */
        FORMAT,
        /** More pages or members than are read. */
        TOO_LONG,
        /** The link to the next page leads back or elsewhere. */
        NEXT_PAGE,
        /** Nobody who is active stands on it. */
        EMPTY,
        /** Others changed the same people again and again. */
        BUSY;

        /** The key of its message; with `-cure` what to do. */
        public String title() {
            return "roster.problem-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;

    /** @param detail in English for administrators, without anything of people */
    public RosterFault(Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
