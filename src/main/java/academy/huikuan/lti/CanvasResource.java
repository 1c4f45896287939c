package academy.huikuan.lti;

import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** The configuration that Canvas fetches by its address. It tells no more than the addresses that everybody may know. */
@Dependent
@Path("lti/canvas.json")
public class CanvasResource {
    private final Manual manual;

    @Inject
    CanvasResource(Manual manual) {
        this.manual = manual;
    }

    @GET
    @Allow(Allow.EVERYONE)
    public Response configuration() {
        return Response.ok(manual.canvas(), "application/json;charset=UTF-8").build();
    }
}
