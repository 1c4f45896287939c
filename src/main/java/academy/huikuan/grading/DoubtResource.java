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

/** Answers a question with "no problem", so that it is not asked again, and takes that back. */
@Dependent
@Path("/grading/doubts")
public class DoubtResource {
    private final Desks desks;
    private final CurrentPerson me;

    @Inject
    DoubtResource(Desks desks, CurrentPerson me) {
        this.desks = desks;
        this.me = me;
    }

    @POST
    @Allow(Role.TRAINERS)
    @Transactional
    public Response answer(@FormParam("exercise") @DefaultValue("") String exercise, @FormParam("question") @DefaultValue("") String question) {
        Exercise chosen = asked(exercise, question);
        desks.answer(chosen.id(), question, me.id());
        return back(chosen, "doubt-answered");
    }

    /** Takes "no problem" back. */
    @POST
    @Path("again")
    @Allow(Role.TRAINERS)
    @Transactional
    public Response again(@FormParam("exercise") @DefaultValue("") String exercise, @FormParam("question") @DefaultValue("") String question) {
        Exercise chosen = asked(exercise, question);
        desks.ask(chosen.id(), question);
        return back(chosen, "doubt-again");
    }

    private Exercise asked(String exercise, String question) {
        Exercise chosen = desks.asked(exercise, me.id());
        if (!question.matches("(flat|department|team|met|agreement):[A-Za-z0-9-]{1,100}")) throw new Refusal.NotFound();
        return chosen;
    }

    private static Response back(Exercise exercise, String notice) {
        return ReviewResource.to("/grading?exercise=" + exercise.id() + "&notice=" + notice + "#doubts-title");
    }
}
