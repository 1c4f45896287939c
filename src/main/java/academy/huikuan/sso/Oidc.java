package academy.huikuan.sso;

import academy.huikuan.jose.Claims;
import academy.huikuan.jose.KeySets;
import academy.huikuan.jose.TokenFault;
import academy.huikuan.jose.Tokens;
import academy.huikuan.people.Arrival;
import academy.huikuan.platform.Outbound;
import academy.huikuan.platform.Secrets;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** OpenID Connect Core 1.0 by authorization code with PKCE (RFC 7636), from what the provider's discovery document says. */
@ApplicationScoped
public class Oidc implements SignInWay {
    @Inject
    private Asking asking;

    @Inject
    private Discoveries discoveries;

    @Inject
    private Tokens tokens;

    @Inject
    private KeySets keySets;

    @Override
    public Kind kind() {
        return Kind.OIDC;
    }

    @Override
    public URI begin(Provider provider, Begun begun) throws SsoFault {
        return Query.of(
                        "response_type", "code",
                        "client_id", provider.clientId(),
                        "redirect_uri", asking.callback(),
                        "scope", provider.scopes(),
                        "state", begun.state(),
                        "nonce", begun.nonce(),
                        "code_challenge", Proofs.challenge(begun.verifier()),
                        "code_challenge_method", "S256")
                .at(discoveries.of(provider).authorization());
    }

    @Override
    public Arrived arrive(Provider provider, Taken taken, Returned returned) throws SsoFault {
        Optional<String> issuer = returned.value("iss");
        if (issuer.isPresent() && !issuer.get().equals(provider.issuer()))
            throw new SsoFault("sso.fault-issuer", provider.title(), provider.issuer(), Asking.told(issuer.get()));
        Discovery discovery = discoveries.of(provider);
        Claims answer = exchanged(provider, discovery, taken, returned.code("code"));
        String idToken = answer.text("id_token").orElseThrow(() -> new SsoFault("sso.fault-no-id-token", provider.title()));
        Claims claims = verified(provider, discovery, idToken);
        if (!Secrets.same(claims.text("nonce").orElse(""), taken.nonce()))
            throw new SsoFault("sso.token-nonce", provider.title());
        String access = answer.text("access_token").orElse("");
        Optional<String> hash = claims.text("at_hash");
        if (hash.isPresent() && !Secrets.same(hash.get(), Proofs.atHash(access, algorithm(provider, idToken))))
            throw new SsoFault("sso.fault-at-hash", provider.title());
        return arrived(provider, idToken, claims, more(provider, discovery, claims, access));
    }

    private Claims exchanged(Provider provider, Discovery discovery, Taken taken, String code) throws SsoFault {
        Query form = Query.of(
                "grant_type", "authorization_code", "code", code, "redirect_uri", asking.callback(), "code_verifier", taken.verifier());
        Map<String, String> headers = new HashMap<>();
        headers.put("Accept", "application/json");
        headers.put("Content-Type", "application/x-www-form-urlencoded");
        if (provider.secret().isEmpty()) form = form.and("client_id", provider.clientId());
        else if (discovery.methods().contains(Discovery.BASIC)) headers.put("Authorization", basic(provider));
        else if (discovery.methods().contains(Discovery.POST))
            form = form.and("client_id", provider.clientId()).and("client_secret", provider.secret());
        else throw new SsoFault("sso.fault-methods", provider.title(), String.join(", ", discovery.methods()));
        Outbound.Reply reply = asking.post(provider, discovery.token(), headers, form.text());
        Claims answer = Asking.json(provider, reply);
        if (reply.ok()) return answer;
        String told = answer.text("error").orElse("HTTP " + reply.status());
        if (told.equals("invalid_client") || told.equals("unauthorized_client")) throw new SsoFault("sso.fault-client", provider.title(), told);
        throw new SsoFault("sso.fault-refused", provider.title(), told, Asking.told(answer.text("error_description").orElse("")));
    }

    /** RFC 6749 section 2.3.1: both are encoded as in a form first. */
    private static String basic(Provider provider) {
        String both = Query.encoded(provider.clientId()) + ":" + Query.encoded(provider.secret());
        return "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8));
    }

    /** A token that this provider signed for us: an ID token, or one that ends sessions. */
    Claims verified(Provider provider, Discovery discovery, String token) throws SsoFault {
        try {
            return tokens.verified(token, new Tokens.Expected(provider.issuer(), provider.clientId(), discovery.keys(), false));
        } catch (TokenFault fault) {
            throw new SsoFault(fault.kind().title().replaceFirst("^token", "sso.token"), provider.title());
        }
    }

    private static String algorithm(Provider provider, String token) throws SsoFault {
        try {
            return JWSHeader.parse(new Base64URL(token.substring(0, token.indexOf('.')))).getAlgorithm().getName();
        } catch (ParseException nonsense) {
            throw new SsoFault("sso.token-malformed", provider.title());
        }
    }

    /** What the ID token leaves out, asked for only where something is missing. Its subject must be the same one (section 5.3.2). */
    private Claims more(Provider provider, Discovery discovery, Claims claims, String access) throws SsoFault {
        boolean groups = GroupRoles.of(provider.groupRoles()).any();
        boolean all = claims.has("name") && claims.has("email") && claims.has(provider.numberClaim())
                && (!groups || !texts(claims, provider.groupsClaim()).isEmpty());
        if (all || access.isEmpty() || discovery.userinfo().isEmpty()) return new Claims(Map.of());
        Outbound.Reply reply = asking.get(
                provider, discovery.userinfo().get(), Map.of("Authorization", "Bearer " + access, "Accept", "application/json"));
        if (!reply.ok()) throw new SsoFault("sso.fault-userinfo", provider.title(), "HTTP " + reply.status());
        Claims more = Asking.json(provider, reply);
        if (!more.text("sub").equals(claims.text("sub"))) throw new SsoFault("sso.fault-userinfo-sub", provider.title());
        return more;
    }

    private static Arrived arrived(Provider provider, String idToken, Claims claims, Claims more) throws SsoFault {
        String subject = claims.text("sub").filter(Arrived::fits).orElseThrow(() -> new SsoFault("sso.token-subject", provider.title()));
        Claims mail = claims.has("email") ? claims : more;
        boolean verified = mail.has("email_verified") ? mail.yes("email_verified") : provider.addressesVerified();
        List<String> groups = new ArrayList<>(texts(claims, provider.groupsClaim()));
        groups.addAll(texts(more, provider.groupsClaim()));
        Arrival arrival = new Arrival(
                provider.source(),
                subject,
                claims.text("name").or(() -> more.text("name")),
                mail.text("email"),
                verified,
                claims.text(provider.numberClaim()).or(() -> more.text(provider.numberClaim())));
        return new Arrived(arrival, groups, idToken, claims.text("sid").orElse(""));
    }

    /** A claim of that name, or one inside another as in `realm_access.roles`. */
    private static List<String> texts(Claims claims, String path) {
        int dot = path.indexOf('.');
        if (claims.has(path) || dot < 0) return claims.texts(path);
        return texts(claims.inside(path.substring(0, dot)), path.substring(dot + 1));
    }

    /** Where the browser goes to sign out there too (OpenID Connect RP-Initiated Logout 1.0); empty where the provider has no such thing. */
    Optional<URI> leave(Provider provider, String idToken) {
        try {
            Query who = idToken.isEmpty() ? Query.of("client_id", provider.clientId()) : Query.of("id_token_hint", idToken);
            Query query = who.and("post_logout_redirect_uri", asking.leftAddress());
            return discoveries.of(provider).endSession().map(query::at);
        } catch (SsoFault unknown) {
            // whoever leaves has left here in any case
            return Optional.empty();
        }
    }

    @Override
    public List<Found> probe(Provider provider) throws SsoFault {
        Discovery discovery = discoveries.fresh(provider);
        List<Found> found = new ArrayList<>();
        found.add(new Found("sso.found-authorization", discovery.authorization()));
        found.add(new Found("sso.found-token", discovery.token().toString()));
        found.add(new Found("sso.found-keys", keys(provider, discovery)));
        found.add(new Found("sso.found-methods", String.join(", ", discovery.methods())));
        found.add(new Found("sso.found-pkce", discovery.pkce() ? "S256" : "-"));
        found.add(new Found("sso.found-end-session", discovery.endSession().orElse("-")));
        return found;
    }

    private String keys(Provider provider, Discovery discovery) throws SsoFault {
        try {
            keySets.key(discovery.keys(), "probe");
        } catch (TokenFault fault) {
            if (fault.kind() == TokenFault.Kind.KEYS_UNREACHABLE) throw new SsoFault("sso.token-keys-unreachable", provider.title());
        }
        return discovery.keys().toString();
    }
}
