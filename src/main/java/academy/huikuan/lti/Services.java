package academy.huikuan.lti;

import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Outbound;
import academy.huikuan.platform.Outbound.Reply;
import academy.huikuan.platform.Outbound.Unreachable;
import academy.huikuan.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls to a platform's services, with an access token got by the product's signed assertion (IMS Security Framework 1.1, section 4.1).
 * Tokens are kept until a minute before their end; one that is refused is got anew once. Never inside a transaction.
 */
@ApplicationScoped
public class Services {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int MOST_TOKENS = 1000;
    private static final int LASTS_SECONDS = 300;

    private record Token(String value, Instant endsAt) {}

    @Inject
    private Outbound outbound;

    @Inject
    private SigningKeyStore keys;

    @Inject
    private Clock clock;

    private final Map<String, Token> tokens = new ConcurrentHashMap<>();

    /**
     * @param scopes that the call needs
     * @param headers beside the authorization, such as Accept and Content-Type
     * @throws Unreachable if the platform gives no token or does not answer
     */
    public Reply call(Registration platform, Set<String> scopes, String method, URI address, Map<String, String> headers, String body)
            throws Unreachable {
        String slot = platform.id() + " " + platform.clientId() + " " + new TreeSet<>(scopes);
        Token token = tokens.get(slot);
        boolean kept = token != null && clock.instant().isBefore(token.endsAt());
        if (!kept) token = fresh(platform, scopes, slot);
        Reply reply = send(token, method, address, headers, body);
        return reply.status() == 401 && kept ? send(fresh(platform, scopes, slot), method, address, headers, body) : reply;
    }

    private Reply send(Token token, String method, URI address, Map<String, String> headers, String body) throws Unreachable {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Authorization", "Bearer " + token.value());
        return outbound.send(method, address, all, body);
    }

    private Token fresh(Registration platform, Set<String> scopes, String slot) throws Unreachable {
        tokens.remove(slot);
        String body = "grant_type=client_credentials"
                + "&client_assertion_type=" + encoded("urn:ietf:params:oauth:client-assertion-type:jwt-bearer")
                + "&client_assertion=" + encoded(assertion(platform))
                + "&scope=" + encoded(String.join(" ", new TreeSet<>(scopes)));
        Reply reply = outbound.post(platform.token(), Map.of("Content-Type", FORM, "Accept", "application/json"), body);
        if (!reply.ok()) throw new Unreachable("no access token: " + platform.token().getHost() + " answered " + reply.status());
        Token token = read(reply, platform);
        if (tokens.size() >= MOST_TOKENS) tokens.clear();
        tokens.put(slot, token);
        return token;
    }

    private String assertion(Registration platform) {
        Instant now = clock.instant();
        return keys.sign(Map.of(
                "iss", platform.clientId(),
                "sub", platform.clientId(),
                "aud", platform.tokenAudience(),
                "iat", Date.from(now),
                "exp", Date.from(now.plusSeconds(LASTS_SECONDS)),
                "jti", Secrets.token()));
    }

    private Token read(Reply reply, Registration platform) throws Unreachable {
        try {
            JsonObject said = JsonText.reader(reply.body()).readObject();
            int seconds = said.containsKey("expires_in") ? Integer.parseInt(said.get("expires_in").toString().replace("\"", "")) : 3600;
            return new Token(said.getString("access_token"), clock.instant().plusSeconds(Math.max(0, seconds - 60)));
        } catch (JsonException | IllegalStateException | NullPointerException | ClassCastException | NumberFormatException nonsense) {
            throw new Unreachable("no access token: " + platform.token().getHost() + " answered something else");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
