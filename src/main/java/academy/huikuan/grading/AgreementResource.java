package academy.huikuan.grading;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;

/** How far those who grade agree, in figures. */
@Dependent
@Path("/grading/agreement")
public class AgreementResource {
    private final Desks desks;
    private final CurrentPerson me;

    @Inject
    AgreementResource(Desks desks, CurrentPerson me) {
        this.desks = desks;
        this.me = me;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page show(@QueryParam("exercise") @DefaultValue("") String exercise) {
        return exercise.isEmpty() ? desks.agreement(me.id()) : desks.agreement(desks.asked(exercise, me.id()));
    }
}
