package academy.huikuan.sso;

import java.util.List;

/** Why somebody could not be signed in by a provider. */
final class SsoFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<String> details;

    /**
     * @param key of the message for people
     * @param details fill its places; never a secret
     */
    SsoFault(String key, String... details) {
        super(key);
        this.details = List.of(details);
    }

    String key() {
        return getMessage();
    }

    List<String> details() {
        return details;
    }
}
