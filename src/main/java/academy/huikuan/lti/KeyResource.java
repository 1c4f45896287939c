package academy.huikuan.lti;

import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The public keys by which platforms verify what the product signs. */
@Dependent
@Path("lti/jwks")
public class KeyResource {
    private final SigningKeyStore keys;

    @Inject
    KeyResource(SigningKeyStore keys) {
        this.keys = keys;
    }

    @GET
    @Allow(Allow.EVERYONE)
    public Response published() {
        return Response.ok(keys.published(), MediaType.APPLICATION_JSON).header("Cache-Control", "max-age=600").build();
    }
}
