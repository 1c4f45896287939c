package academy.huikuan.sso;

import academy.huikuan.jose.Claims;
import academy.huikuan.people.Arrival;
import academy.huikuan.platform.Outbound;
import academy.huikuan.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Scan-to-sign-in of WeCom for a company's own application (developer.work.weixin.qq.com, documents 98152 login, 91039 access token,
 * 98176 identity, 90196 member, 90313 error codes).
 */
@ApplicationScoped
public class WeCom implements SignInWay {
    private static final long EARLIER_SECONDS = 300;
    private static final int MOST_TOKENS = 200;

    private record Kept(String token, Instant until) {}

    @Inject
    private Asking asking;

    @Inject
    private Clock clock;

    private final Map<String, Kept> tokens = new ConcurrentHashMap<>();

    @Override
    public Kind kind() {
        return Kind.WECOM;
    }

    @Override
    public URI begin(Provider provider, Begun begun) {
        return Query.of(
                        "login_type", "CorpApp",
                        "appid", provider.clientId(),
                        "agentid", provider.company(),
                        "redirect_uri", asking.callback(),
                        "state", begun.state())
                .at(provider.issuer() + "/wwlogin/sso/login");
    }

    @Override
    public Arrived arrive(Provider provider, Taken taken, Returned returned) throws SsoFault {
        Claims identity = called(provider, "/cgi-bin/auth/getuserinfo", "code", returned.code("code"));
        String member = identity.text("userid")
                .or(() -> identity.text("UserId"))
                .filter(Arrived::fits)
                .orElseThrow(() -> new SsoFault("sso.fault-not-member", provider.title()));
        Arrival arrival = new Arrival(
                provider.source(), member, name(provider, member), Optional.empty(), false, Optional.of(member));
        return new Arrived(arrival, List.of(), "", "");
    }

    /** An application that may not read its members lets them in without a name. */
    private Optional<String> name(Provider provider, String member) throws SsoFault {
        Claims answer = ask(provider, "/cgi-bin/user/get", "userid", member);
        return code(answer) == 0 ? answer.text("name") : Optional.empty();
    }

    private Claims called(Provider provider, String path, String name, String value) throws SsoFault {
        Claims answer = ask(provider, path, name, value);
        if (code(answer) != 0) throw fault(provider, answer);
        return answer;
    }

    /** A token that ends before its time is fetched once more. */
    private Claims ask(Provider provider, String path, String name, String value) throws SsoFault {
        Claims answer = ask(provider, path, name, value, token(provider, false));
        boolean ended = code(answer) == 42001 || code(answer) == 40014;
        return ended ? ask(provider, path, name, value, token(provider, true)) : answer;
    }

    private Claims ask(Provider provider, String path, String name, String value, String token) throws SsoFault {
        return get(provider, Query.of("access_token", token, name, value).at(provider.apiAddress() + path));
    }

    private Claims get(Provider provider, URI address) throws SsoFault {
        Outbound.Reply reply = asking.get(provider, address, Map.of("Accept", "application/json"));
        if (!reply.ok()) throw new SsoFault("sso.fault-answer", provider.title(), "HTTP " + reply.status());
        return Asking.json(provider, reply);
    }

    private String token(Provider provider, boolean anew) throws SsoFault {
        String key = Secrets.digest(provider.apiAddress() + "\n" + provider.clientId() + "\n" + provider.secret());
        Kept kept = tokens.get(key);
        Instant now = clock.instant();
        if (!anew && kept != null && now.isBefore(kept.until())) return kept.token();
        Claims answer = get(
                provider,
                Query.of("corpid", provider.clientId(), "corpsecret", provider.secret()).at(provider.apiAddress() + "/cgi-bin/gettoken"));
        if (code(answer) != 0) throw fault(provider, answer);
        String token = answer.text("access_token").orElseThrow(() -> new SsoFault("sso.fault-answer", provider.title(), "access_token"));
        long lasts = answer.all().get("expires_in") instanceof Number seconds ? seconds.longValue() : 0;
        if (tokens.size() >= MOST_TOKENS) tokens.clear();
        tokens.put(key, new Kept(token, now.plusSeconds(Math.max(0, lasts - EARLIER_SECONDS))));
        return token;
    }

    private static int code(Claims answer) {
        return answer.all().get("errcode") instanceof Number code ? code.intValue() : -1;
    }

    private static SsoFault fault(Provider provider, Claims answer) {
        int code = code(answer);
        String told = Asking.told(answer.text("errmsg").orElse(""));
        if (code == 40029) return new SsoFault("sso.fault-code", provider.title());
        if (code == 60020) return new SsoFault("sso.fault-trusted-ip", provider.title(), told);
        if (code == 40001 || code == 40013) return new SsoFault("sso.fault-client", provider.title(), String.valueOf(code));
        return new SsoFault("sso.fault-refused", provider.title(), String.valueOf(code), told);
    }

    @Override
    public List<Found> probe(Provider provider) throws SsoFault {
        token(provider, true);
        return List.of(new Found("sso.found-api", provider.apiAddress()), new Found("sso.found-page", provider.issuer()));
    }
}
