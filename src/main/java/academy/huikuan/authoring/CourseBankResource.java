package academy.huikuan.authoring;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The course's own banks: their questions can be copied, never changed. */
@Dependent
@Path("authoring/course")
public class CourseBankResource {
    private final CourseBanks banks;
    private final QuestionDesk desk;
    private final Choices choices;
    private final CurrentPerson me;

    @Inject
    CourseBankResource(CourseBanks banks, QuestionDesk desk, Choices choices, CurrentPerson me) {
        this.banks = banks;
        this.desk = desk;
        this.choices = choices;
        this.me = me;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page list(
            @QueryParam("quiz") @DefaultValue("") String quiz,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("page") @DefaultValue("1") String page) {
        Optional<Kind> known = Kind.named(kind);
        CourseBanks.Shown shown = banks.shown(quiz, known, page);
        return new CourseBankPage(
                shown.banks(), shown.chosen(), choices.kinds(), known.map(Kind::id).orElse(""), shown.questions());
    }

    @POST
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response copy(@FormParam("question") @DefaultValue("") String id) {
        Question found = banks.questions(List.of(id)).stream().findFirst().orElseThrow(Refusal.NotFound::new);
        return Response.seeOther(URI.create("/authoring/questions/" + desk.copy(me.id(), found) + "?notice=own-copied")).build();
    }
}
