package academy.huikuan.authoring;

import academy.huikuan.bank.Entry;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Kind;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
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

/** The course's own banks: their questions can be copied, never changed. */
@Dependent
@Path("authoring/course")
public class CourseBankResource {
    private final Quizzes quizzes;
    private final QuestionDesk desk;
    private final CurrentPerson me;

    @Inject
    CourseBankResource(Quizzes quizzes, QuestionDesk desk, CurrentPerson me) {
        this.quizzes = quizzes;
        this.desk = desk;
        this.me = me;
    }

    private List<Quiz> banks() {
        return quizzes.all().stream().filter(quiz -> quiz.blueprint().isEmpty() && quizzes.extra(quiz.id()).isEmpty()).toList();
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page list(@QueryParam("quiz") @DefaultValue("") String id, @QueryParam("page") @DefaultValue("1") String page) {
        List<Quiz> banks = banks();
        Quiz chosen = banks.stream().filter(quiz -> quiz.id().equals(id)).findFirst().orElse(banks.get(0));
        List<CourseBankPage.Line> lines = chosen.bank().stream().map(CourseBankResource::line).toList();
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return new CourseBankPage(
                banks.stream().map(quiz -> new Choice(quiz.id(), quiz.title())).toList(), chosen.id(), Slice.of(lines, number));
    }

    private static CourseBankPage.Line line(Entry found) {
        return new CourseBankPage.Line(
                found.question().label().id(),
                found.question().label().name(),
                Kind.of(found.question()).id(),
                found.question().prompt().html(),
                found.source());
    }

    @POST
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response copy(@FormParam("question") @DefaultValue("") String id) {
        Entry found = banks().stream()
                .flatMap(quiz -> quiz.bank().stream())
                .filter(entry -> entry.question().label().id().equals(id))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
        return Response.seeOther(URI.create("/authoring/questions/" + desk.copy(me.id(), found.question()) + "?notice=own-copied"))
                .build();
    }
}
