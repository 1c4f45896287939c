package academy.huikuan.sso;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/** What a provider sent the browser back with. */
record Returned(MultivaluedMap<String, String> query) {
    Optional<String> value(String name) {
        return Optional.ofNullable(query.getFirst(name)).filter(text -> !text.isBlank());
    }

    /** The code to exchange. */
    String code(String... names) throws SsoFault {
        for (String name : names) {
            Optional<String> code = value(name);
            if (code.isPresent()) return code.get();
        }
        throw new SsoFault("sso.fault-cancelled");
    }
}
