package academy.huikuan.jose;

/** Why a signed token is refused. The message names the claim for logs; {@link #kind} has a text for people in the message files. */
public final class TokenFault extends Exception {
    private static final long serialVersionUID = 1L;

    /** What is wrong, each told to people as `token.` and the kind in small letters with hyphens. */
    public enum Kind {
        /** Not three parts of a signed token. */
        MALFORMED,
        /** Signed by none or by a method that is not on the list. */
        ALGORITHM,
        KID_MISSING,
        /** The issuer's key set has no such key. */
        KID_UNKNOWN,
        /** The issuer's key set cannot be read now. */
        KEYS_UNREACHABLE,
        SIGNATURE,
        ISSUER,
        AUDIENCE,
        /** `azp` is another client. */
        AUTHORIZED_PARTY,
        /** `exp` is missing or over. */
        EXPIRED,
        /** `iat` is missing or lies in the future. */
        ISSUED_AT,
        /** `nonce` is missing, another, or was used before. */
        NONCE,
        /** `sub` is missing. */
        SUBJECT;

        /** The key of its text. */
        public String title() {
            return "token." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;

    public TokenFault(Kind kind, String detail) {
        super(kind + ": " + detail);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
