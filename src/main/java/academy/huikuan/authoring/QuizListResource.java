package academy.huikuan.authoring;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
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

/** The trainers' quizzes: their list, and the start of a new one. */
@Dependent
@Path("authoring/quizzes")
public class QuizListResource {
    private final OwnQuizStore store;
    private final QuizDesk desk;
    private final QuestionStore questions;
    private final CurrentPerson me;

    @Inject
    QuizListResource(OwnQuizStore store, QuizDesk desk, QuestionStore questions, CurrentPerson me) {
        this.store = store;
        this.desk = desk;
        this.questions = questions;
        this.me = me;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page list(@QueryParam("page") @DefaultValue("1") String page) {
        int number = page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1;
        return new QuizListPage(me.id().value(), store.list(me.id(), me.is(Role.ADMIN), number));
    }

    /** Begins a quiz; with questions that were selected in the list, these are its first ones. @param selected whether some should be */
    @POST
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response begin(
            @QueryParam("selected") @DefaultValue("false") boolean selected, @FormParam("question") List<String> chosen) {
        List<String> known = List.copyOf(questions.sources(chosen).keySet());
        if (selected && known.isEmpty()) return Response.seeOther(URI.create("/authoring?notice=own-select")).build();
        return Response.seeOther(URI.create("/authoring/quizzes/" + desk.begin(me.id(), known))).build();
    }
}
