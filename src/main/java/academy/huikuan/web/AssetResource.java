package academy.huikuan.web;

import jakarta.enterprise.context.Dependent;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Serves {@link Assets}. */
@Dependent
@Path("/")
public class AssetResource {
    @GET
    @Path("assets/{version}/{name}")
    @Allow(Allow.EVERYONE)
    public Response asset(@PathParam("name") String name) {
        return Response.ok(Assets.bytes(name), Assets.type(name))
                .header("Cache-Control", "public, max-age=31536000, immutable")
                .build();
    }

    @GET
    @Path("favicon.ico")
    @Allow(Allow.EVERYONE)
    public Response icon() {
        return Response.ok(Assets.bytes("mark.svg"), Assets.type("mark.svg"))
                .header("Cache-Control", "public, max-age=86400")
                .build();
    }
}
