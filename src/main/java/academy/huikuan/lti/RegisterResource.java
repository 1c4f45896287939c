package academy.huikuan.lti;

import academy.huikuan.web.Allow;
import academy.huikuan.web.OwnProof;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

/** Where a platform sends its administrator to register the product; it stands in the platform's frame or in a window of its own. */
@Dependent
@Path("lti/register")
public class RegisterResource {
    private final Registrar registrar;

    @Inject
    RegisterResource(Registrar registrar) {
        this.registrar = registrar;
    }

    /** Shows who asks; nothing is fetched yet. */
    @GET
    @Allow(Allow.EVERYONE)
    public Response ask(
            @QueryParam("openid_configuration") @DefaultValue("") String configuration,
            @QueryParam("registration_token") @DefaultValue("") String token) {
        try {
            String host = registrar.configuration(configuration).getHost();
            return Response.ok(new RegisterPage(host, configuration.strip(), token)).build();
        } catch (RegistrationFault fault) {
            return stopped(fault);
        }
    }

    /**
     * What makes the post good is the platform's own answer to it, from the host that it speaks for; no cookie of ours may reach its frame.
     * It changes nothing but a list that an administrator goes through.
     */
    @POST
    @OwnProof
    @Allow(Allow.EVERYONE)
    public Response register(
            @FormParam("openid_configuration") @DefaultValue("") String configuration,
            @FormParam("registration_token") @DefaultValue("") String token) {
        try {
            Registration kept = registrar.register(configuration, token);
            return Response.ok(new RegisteredPage(kept.name(), kept.issuer())).build();
        } catch (RegistrationFault fault) {
            return stopped(fault);
        }
    }

    private static Response stopped(RegistrationFault fault) {
        return Response.status(422).entity(new RegisterStoppedPage(fault.kind().title(), fault.details())).build();
    }
}
