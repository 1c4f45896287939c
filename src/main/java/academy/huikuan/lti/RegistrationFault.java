package academy.huikuan.lti;

import java.util.List;
import java.util.Locale;

/** Why a platform cannot register itself. */
final class RegistrationFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong, each told to people as `register.stop-` and the kind in small letters, with what to do under `-cure`. */
    enum Kind {
        /** The setting keeps the page closed. */
        CLOSED,
        /** The page was opened without the address of a configuration. */
        MISSING,
        /** The configuration's address is none that can be asked. */
        ADDRESS,
        /** The registration token is none. */
        TOKEN,
        /** Many register at this moment. */
        BUSY,
        /** Nobody answered. */
        UNREACHABLE,
        /** The configuration was not given. */
        ANSWER,
        /** The configuration or the answer is no JSON object. */
        NONSENSE,
        /** A value of the configuration is missing or wrong. */
        FIELD,
        /** The configuration speaks for another host. */
        ISSUER,
        /** The platform takes no signed assertions. */
        METHOD,
        /** The platform did not take the registration. */
        REFUSED,
        /** The platform gave no client id. */
        CLIENT,
        FULL,
        KNOWN;

        String title() {
            return "register.stop-" + name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;
    private final transient List<String> details;

    /** @param details fill the places of the message */
    RegistrationFault(Kind kind, String... details) {
        super(kind + " " + List.of(details));
        this.kind = kind;
        this.details = List.of(details);
    }

    Kind kind() {
        return kind;
    }

    List<String> details() {
        return details;
    }
}
