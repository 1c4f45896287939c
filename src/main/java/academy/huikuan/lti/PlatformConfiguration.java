package academy.huikuan.lti;

import academy.huikuan.jose.Claims;
import academy.huikuan.lti.RegistrationFault.Kind;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.net.URI;
import java.text.ParseException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a platform says of itself (LTI Dynamic Registration 1.0, section 3.4).
 * @param audience `aud` of the assertion for access tokens, where it is not the token address; else empty
 * @param name under which it knows itself, or its host
 * @param product family code such as `moodle`; may be empty
 * @param messages that it sends, with the placements that it has for each; none where it does not say
 */
record PlatformConfiguration(
        String issuer,
        String authorization,
        String token,
        String audience,
        String keys,
        String registration,
        String name,
        String product,
        Map<String, List<String>> messages) {
    private static final String PLATFORM = "https://purl.imsglobal.org/spec/lti-platform-configuration";
    private static final String CANVAS_NAME = "https://canvas.instructure.com/lti/account_name";
    /** Hosted Canvas speaks for all its customers by one issuer, from the hosts of its sign-in or of a customer. */
    private static final String CANVAS_ISSUER = "canvas(\\.beta|\\.test)?\\.instructure\\.com";
    private static final String CANVAS_HOST = "([a-z0-9-]+\\.)+(instructure\\.com|canvaslms\\.com)";

    /**
     * @param address from which it was read
     * @throws RegistrationFault if a value is missing, or the issuer is not the one who answers there
     */
    static PlatformConfiguration of(String json, URI address) throws RegistrationFault {
        Claims said = object(json);
        String issuer = text(said, "issuer");
        if (!speaksFor(host(issuer), host(address.toString()))) throw new RegistrationFault(Kind.ISSUER, issuer, address.getHost());
        offers(said, "token_endpoint_auth_methods_supported", "private_key_jwt");
        offers(said, "token_endpoint_auth_signing_alg_values_supported", "RS256");
        offers(said, "id_token_signing_alg_values_supported", "RS256");
        offers(said, "response_types_supported", "id_token");
        Claims platform = said.inside(PLATFORM);
        return new PlatformConfiguration(
                issuer,
                text(said, "authorization_endpoint"),
                text(said, "token_endpoint"),
                said.text("authorization_server").orElse(""),
                text(said, "jwks_uri"),
                text(said, "registration_endpoint"),
                platform.text(CANVAS_NAME).or(() -> platform.text("name")).orElse(host(issuer)),
                platform.text("product_family_code").map(code -> code.strip().toLowerCase(Locale.ROOT)).filter(code -> code.length() <= 100).orElse(""),
                messages(platform.all().get("messages_supported")));
    }

    static Claims object(String json) throws RegistrationFault {
        try {
            return new Claims(Optional.ofNullable(JSONObjectUtils.parse(json)).orElseThrow(() -> new ParseException("null", 0)));
        } catch (ParseException nonsense) {
            throw new RegistrationFault(Kind.NONSENSE);
        }
    }

    private static String text(Claims said, String field) throws RegistrationFault {
        Optional<String> text = said.text(field);
        if (text.isEmpty()) throw new RegistrationFault(Kind.FIELD, field);
        return text.get().strip();
    }

    /** What a platform does not list it may offer all the same. */
    private static void offers(Claims said, String field, String wanted) throws RegistrationFault {
        List<String> listed = said.texts(field);
        if (!listed.isEmpty() && !listed.contains(wanted)) throw new RegistrationFault(Kind.METHOD, field, wanted);
    }

    private static boolean speaksFor(String issuer, String answering) {
        return issuer.equals(answering) || issuer.matches(CANVAS_ISSUER) && answering.matches(CANVAS_HOST);
    }

    private static String host(String address) {
        return Origin.of(address).map(origin -> URI.create(origin).getHost()).orElse("");
    }

    private static Map<String, List<String>> messages(Object listed) {
        if (!(listed instanceof Collection<?> many)) return Map.of();
        Map<String, List<String>> messages = new TreeMap<>();
        for (Object one : many) {
            if (!(one instanceof Map<?, ?> map)) continue;
            Map<String, Object> named = new HashMap<>();
            map.forEach((key, value) -> named.put(String.valueOf(key), value));
            Claims message = new Claims(named);
            message.text("type").ifPresent(type -> messages.put(type, message.texts("placements")));
        }
        return messages;
    }

    /** The values of a registration, with the client id that the platform gives. */
    PlatformValues values(String named, String client) {
        return new PlatformValues(named, issuer, client, authorization, token, audience, keys);
    }
}
