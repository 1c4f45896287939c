package academy.huikuan.authoring;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Kind;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Takes questions of the course's banks over into an own quiz. */
@Dependent
@Path("authoring/quizzes/{own}/pick/course")
public class CoursePickResource {
    private final QuizDesk desk;
    private final CourseBanks banks;
    private final Choices choices;
    private final CurrentPerson me;

    @Inject
    CoursePickResource(QuizDesk desk, CourseBanks banks, Choices choices, CurrentPerson me) {
        this.desk = desk;
        this.banks = banks;
        this.choices = choices;
        this.me = me;
    }

    private boolean all() {
        return me.is(Role.ADMIN);
    }

    private static int row(String section) {
        return section.matches("[0-9]{1,2}") ? Integer.parseInt(section) : 0;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page pick(
            @PathParam("own") OwnId id,
            @QueryParam("section") @DefaultValue("0") String section,
            @QueryParam("quiz") @DefaultValue("") String quiz,
            @QueryParam("kind") @DefaultValue("") String kind,
            @QueryParam("page") @DefaultValue("1") String page) {
        QuizDesk.View view = desk.open(id, me.id(), all());
        if (!view.mine() && !all()) throw new Refusal.NotFound();
        Optional<Kind> known = Kind.named(kind);
        CourseBanks.Shown shown = banks.shown(quiz, known, page);
        return new CoursePickPage(
                "/authoring/quizzes/" + id,
                view.draft().text("title"),
                row(section),
                shown.banks(),
                shown.chosen(),
                choices.kinds(),
                known.map(Kind::id).orElse(""),
                shown.questions());
    }

    @POST
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response takeOver(
            @PathParam("own") OwnId id,
            @FormParam("section") @DefaultValue("0") String section,
            @FormParam("question") List<String> chosen) {
        desk.takeOver(id, me.id(), all(), row(section), banks.questions(chosen));
        return Response.seeOther(URI.create("/authoring/quizzes/" + id + "?notice=own-taken-over#section." + row(section))).build();
    }
}
