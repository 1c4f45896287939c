package academy.huikuan.lti;

import java.util.Locale;

/** Why a launch is refused although its token is good. */
public final class LaunchFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong, each told to people as `lti.fault-` and the kind in small letters with hyphens. */
    public enum Kind {
        /** The platform itself has refused the login. */
        PLATFORM,
        /** No login of ours has that state, or it is older than ten minutes, or it was used. */
        STATE,
        /** The registration is not in force. */
        REGISTRATION,
        /** Not an LTI message: neither version nor type. */
        MESSAGE,
        VERSION,
        MESSAGE_TYPE,
        ROLES,
        DEPLOYMENT,
        /** An administrator takes nothing from that deployment. */
        DEPLOYMENT_CLOSED,
        RESOURCE_LINK,
        TARGET_LINK,
        DEEP_LINK,
        /** Only those who teach may choose contents. */
        NOT_TEACHING,
        SUBJECT;

        String title() {
            return "lti.fault-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;

    LaunchFault(Kind kind, String detail) {
        super(kind + ": " + detail);
        this.kind = kind;
    }

    Kind kind() {
        return kind;
    }
}
