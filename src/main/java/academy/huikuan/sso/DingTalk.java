package academy.huikuan.sso;

import academy.huikuan.jose.Claims;
import academy.huikuan.people.Arrival;
import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Outbound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sign-in with DingTalk on other sites (open.dingtalk.com: login on third-party sites, user access token, contact information of the
 * user). Without a corp id everybody who has DingTalk passes there; with one only those who choose that company and belong to it.
 */
@ApplicationScoped
public class DingTalk implements SignInWay {
    private static final Map<String, String> JSON = Map.of("Content-Type", "application/json", "Accept", "application/json");

    @Inject
    private Asking asking;

    @Override
    public Kind kind() {
        return Kind.DINGTALK;
    }

    @Override
    public URI begin(Provider provider, Begun begun) {
        boolean company = !provider.company().isEmpty();
        Query query = Query.of(
                "redirect_uri", asking.callback(),
                "response_type", "code",
                "client_id", provider.clientId(),
                "scope", company ? "openid corpid" : "openid",
                "state", begun.state(),
                "prompt", "consent");
        if (company) query = query.and("corpId", provider.company());
        return query.at(provider.issuer() + "/oauth2/auth");
    }

    @Override
    public Arrived arrive(Provider provider, Taken taken, Returned returned) throws SsoFault {
        Claims token = post(provider, "/v1.0/oauth2/userAccessToken", JsonText.object()
                .add("clientId", provider.clientId())
                .add("clientSecret", provider.secret())
                .add("code", returned.code("authCode", "code"))
                .add("grantType", "authorization_code")
                .build());
        if (!provider.company().isEmpty() && !token.text("corpId").equals(Optional.of(provider.company())))
            throw new SsoFault("sso.fault-not-member", provider.title());
        String access = token.text("accessToken").orElseThrow(() -> new SsoFault("sso.fault-answer", provider.title(), "accessToken"));
        Claims user = answered(provider, asking.get(
                provider,
                URI.create(provider.apiAddress() + "/v1.0/contact/users/me"),
                Map.of("x-acs-dingtalk-access-token", access, "Accept", "application/json")));
        String subject = user.text("unionId")
                .filter(Arrived::fits)
                .orElseThrow(() -> new SsoFault("sso.fault-answer", provider.title(), "unionId"));
        Arrival arrival = new Arrival(
                provider.source(), subject, user.text("nick"), user.text("email"), false, Optional.empty());
        return new Arrived(arrival, List.of(), "", "");
    }

    private Claims post(Provider provider, String path, JsonObject body) throws SsoFault {
        return answered(provider, asking.post(provider, URI.create(provider.apiAddress() + path), JSON, body.toString()));
    }

    private static Claims answered(Provider provider, Outbound.Reply reply) throws SsoFault {
        Claims answer = Asking.json(provider, reply);
        if (reply.ok()) return answer;
        String code = answer.text("code").orElse("HTTP " + reply.status());
        if (code.startsWith("invalidClient"))
            throw new SsoFault("sso.fault-client", provider.title(), code);
        if (code.startsWith("invalidParameter.authCode")) throw new SsoFault("sso.fault-code", provider.title());
        if (code.startsWith("Forbidden.AccessDenied")) throw new SsoFault("sso.fault-permission", provider.title(), code);
        throw new SsoFault("sso.fault-refused", provider.title(), code, Asking.told(answer.text("message").orElse("")));
    }

    @Override
    public List<Found> probe(Provider provider) throws SsoFault {
        post(provider, "/v1.0/oauth2/accessToken", JsonText.object()
                .add("appKey", provider.clientId())
                .add("appSecret", provider.secret())
                .build());
        return List.of(new Found("sso.found-api", provider.apiAddress()), new Found("sso.found-page", provider.issuer()));
    }
}
