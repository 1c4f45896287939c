package academy.huikuan.sso;

import academy.huikuan.jose.Claims;
import academy.huikuan.people.SessionStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.OwnProof;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.logging.Logger;

/** Where a provider tells that somebody has signed out there (OpenID Connect Back-Channel Logout 1.0). */
@Dependent
@Path("sso/{provider}/logout")
public class BackChannelResource {
    private static final Logger LOG = Logger.getLogger(BackChannelResource.class.getName());
    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";

    private final ProviderStore providers;
    private final LoginStore logins;
    private final Discoveries discoveries;
    private final Oidc oidc;
    private final SessionStore sessions;

    @Inject
    BackChannelResource(ProviderStore providers, LoginStore logins, Discoveries discoveries, Oidc oidc, SessionStore sessions) {
        this.providers = providers;
        this.logins = logins;
        this.discoveries = discoveries;
        this.oidc = oidc;
        this.sessions = sessions;
    }

    /** A token that comes twice ends what is ended already. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Allow.EVERYONE)
    @OwnProof
    public Response left(@PathParam("provider") String id, @FormParam("logout_token") @DefaultValue("") String token) {
        Provider provider = providers.byId(id);
        if (provider.kind() != Kind.OIDC) throw new Refusal.NotFound();
        try {
            Claims claims = oidc.verified(provider, discoveries.of(provider), token);
            if (claims.has("nonce") || !claims.inside("events").has(EVENT)) throw new SsoFault("sso.token-malformed");
            String subject = claims.text("sub").orElse("");
            sessions.endKeys(logins.sessionKeys(provider.id(), subject, claims.text("sid").orElse("")));
            return Response.ok().build();
        } catch (SsoFault fault) {
            LOG.warning("sign-out by provider '" + provider.id() + "' refused: " + fault.key());
            return Response.status(400).type(MediaType.APPLICATION_JSON).entity("{\"error\":\"invalid_request\"}").build();
        }
    }
}
