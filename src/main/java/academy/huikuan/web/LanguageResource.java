package academy.huikuan.web;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;

/** Switches the interface's language and goes back to the page. */
@Dependent
@Path("language")
public class LanguageResource {
    @Inject
    private Back back;

    @POST
    @Allow(Allow.EVERYONE)
    public Response choose(@FormParam("language") String tag, @FormParam("back") String address) {
        NewCookie cookie = new NewCookie.Builder(VisitFilter.LANGUAGE)
                .value(Language.of(tag).tag())
                .path("/")
                .maxAge(365 * 24 * 3600)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
        return Response.seeOther(back.to(address)).cookie(cookie).build();
    }
}
