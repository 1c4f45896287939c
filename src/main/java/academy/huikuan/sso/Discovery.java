package academy.huikuan.sso;

import academy.huikuan.jose.Claims;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/**
 * Where an OpenID provider has what (OpenID Connect Discovery 1.0 section 3).
 * @param methods by which a client may prove itself at the token endpoint
 * @param challenges methods of PKCE; empty where it names none
 */
record Discovery(
        String authorization, URI token, URI keys, Optional<URI> userinfo, Optional<String> endSession, List<String> methods, List<String> challenges) {
    static final String BASIC = "client_secret_basic";
    static final String POST = "client_secret_post";

    /** @throws SsoFault naming what is missing or wrong */
    static Discovery of(Provider provider, Claims document) throws SsoFault {
        String told = document.text("issuer").orElse("");
        if (!told.equals(provider.issuer())) throw new SsoFault("sso.fault-issuer", provider.title(), provider.issuer(), Asking.told(told));
        List<String> methods = document.texts("token_endpoint_auth_methods_supported");
        return new Discovery(
                needed(provider, document, "authorization_endpoint").toString(),
                needed(provider, document, "token_endpoint"),
                needed(provider, document, "jwks_uri"),
                address(provider, document, "userinfo_endpoint"),
                address(provider, document, "end_session_endpoint").map(URI::toString),
                methods.isEmpty() ? List.of(BASIC) : methods,
                document.texts("code_challenge_methods_supported"));
    }

    private static URI needed(Provider provider, Claims document, String name) throws SsoFault {
        return address(provider, document, name).orElseThrow(() -> new SsoFault("sso.fault-discovery", provider.title(), name));
    }

    private static Optional<URI> address(Provider provider, Claims document, String name) throws SsoFault {
        Optional<String> text = document.text(name);
        if (text.isEmpty()) return Optional.empty();
        try {
            URI address = new URI(text.get());
            if (address.getHost() != null && String.valueOf(address.getScheme()).matches("https?")) return Optional.of(address);
        } catch (URISyntaxException nonsense) {
            // told below
        }
        throw new SsoFault("sso.fault-discovery", provider.title(), name);
    }

    /** Whether PKCE by SHA-256 is known there, as far as it says. */
    boolean pkce() {
        return challenges.contains("S256");
    }
}
