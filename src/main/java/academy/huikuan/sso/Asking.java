package academy.huikuan.sso;

import academy.huikuan.jose.Claims;
import academy.huikuan.platform.Outbound;
import academy.huikuan.platform.Settings;
import com.nimbusds.jose.util.JSONObjectUtils;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;

/** Asks providers, and tells what went wrong in the words of this package. */
@ApplicationScoped
public class Asking {
    private static final int MOST_TOLD = 300;

    @Inject
    private Outbound outbound;

    @Inject
    private Settings settings;

    /** Where providers send browsers back to. */
    String callback() {
        return settings.publicAddress() + "/sso/callback";
    }

    /** Where providers send browsers that have signed out. */
    String leftAddress() {
        return settings.publicAddress() + "/sign-in";
    }

    Outbound.Reply get(Provider provider, URI address, Map<String, String> headers) throws SsoFault {
        try {
            return outbound.get(address, headers);
        } catch (Outbound.Unreachable failed) {
            throw new SsoFault("sso.fault-unreachable", provider.title(), told(failed.getMessage()));
        }
    }

    Outbound.Reply post(Provider provider, URI address, Map<String, String> headers, String body) throws SsoFault {
        try {
            return outbound.post(address, headers, body);
        } catch (Outbound.Unreachable failed) {
            throw new SsoFault("sso.fault-unreachable", provider.title(), told(failed.getMessage()));
        }
    }

    /** An answer that must be a JSON object, whatever its status. */
    static Claims json(Provider provider, Outbound.Reply reply) throws SsoFault {
        try {
            return new Claims(JSONObjectUtils.parse(reply.body()));
        } catch (ParseException other) {
            throw new SsoFault("sso.fault-answer", provider.title(), "HTTP " + reply.status());
        }
    }

    /** What another system says, cut to what fits on a page. */
    static String told(String text) {
        return text.length() <= MOST_TOLD ? text : text.substring(0, MOST_TOLD);
    }
}
