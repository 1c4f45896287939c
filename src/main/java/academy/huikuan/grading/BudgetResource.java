package academy.huikuan.grading;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/** How many works the trainers of an exercise want to grade. */
@Dependent
@Path("/grading/budget")
public class BudgetResource {
    private final Desks desks;
    private final CurrentPerson me;

    @Inject
    BudgetResource(Desks desks, CurrentPerson me) {
        this.desks = desks;
        this.me = me;
    }

    @POST
    @Allow(Role.TRAINERS)
    @Transactional
    public Response choose(@FormParam("exercise") @DefaultValue("") String exercise, @FormParam("works") @DefaultValue("") String works) {
        Exercise chosen = desks.asked(exercise, me.id());
        if (!works.matches("[0-9]{1,3}")) throw new Refusal.Invalid("grading.budget-number");
        desks.budget(chosen.id(), Integer.parseInt(works));
        return ReviewResource.to("/grading?exercise=" + chosen.id() + "&notice=budget-saved");
    }
}
