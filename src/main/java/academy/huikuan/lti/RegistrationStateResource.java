package academy.huikuan.lti;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Lets platforms and their deployments in and out, and says where the people of a course learn. */
@Dependent
@Path("admin/lti")
public class RegistrationStateResource {
    private final RegistrationStore registrations;
    private final ContextStore contexts;

    @Inject
    RegistrationStateResource(RegistrationStore registrations, ContextStore contexts) {
        this.registrations = registrations;
        this.contexts = contexts;
    }

    /** @param state `active`, `closed`, or `refused` for one that waits */
    @POST
    @Path("{registration}/state")
    @Allow(Role.ADMINS)
    public Response state(@PathParam("registration") String id, @FormParam("state") @DefaultValue("") String state) {
        switch (state) {
            case "active" -> registrations.become(id, Registration.State.ACTIVE);
            case "closed" -> registrations.close(id);
            case "refused" -> {
                registrations.refuse(id);
                return Response.seeOther(URI.create("/admin/lti?notice=register-refused")).build();
            }
            default -> throw new Refusal.Invalid("refusal.bad-request");
        }
        return RegistrationResource.to(id, "register-" + state);
    }

    @POST
    @Path("{registration}/deployments/{deployment}")
    @Allow(Role.ADMINS)
    public Response open(
            @PathParam("registration") String id,
            @PathParam("deployment") String deployment,
            @FormParam("open") @DefaultValue("") String open) {
        if (registrations.deployments(id).stream().noneMatch(one -> one.id().equals(deployment))) throw new Refusal.NotFound();
        registrations.open(deployment, open.equals("true"));
        return RegistrationResource.to(id, "register-saved");
    }

    @POST
    @Path("{registration}/courses/{course}")
    @Allow(Role.ADMINS)
    public Response couple(
            @PathParam("registration") String id, @PathParam("course") String course, @FormParam("cohort") CohortId cohort) {
        if (!contexts.byId(course).registration().equals(id) || cohort == null) throw new Refusal.NotFound();
        contexts.couple(course, cohort);
        return RegistrationResource.to(id, "register-coupled");
    }
}
