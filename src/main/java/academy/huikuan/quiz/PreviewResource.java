package academy.huikuan.quiz;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Settings;
import academy.huikuan.score.Score;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A trainer takes a quiz as a learner would; it counts nowhere. */
@Dependent
@Path("quiz/{quiz}/preview")
public class PreviewResource {
    private final Quizzes quizzes;
    private final StartStore starts;
    private final QuizAccess access;
    private final CurrentPerson me;
    private final ZoneId zone;

    @Inject
    PreviewResource(Quizzes quizzes, StartStore starts, QuizAccess access, CurrentPerson me, Settings settings) {
        this.quizzes = quizzes;
        this.starts = starts;
        this.access = access;
        this.me = me;
        this.zone = settings.zone();
    }

    @GET
    @Allow(Role.TRAINERS)
    public Page preview(@PathParam("quiz") QuizId id) {
        Quiz quiz = access.tried(id);
        Terms terms = Terms.of(quiz.conduct(), zone, List.of(), List.of());
        Optional<PreviewPage.Last> last = starts.lastPreview(me.id(), quiz.id())
                .map(attempt -> new PreviewPage.Last(
                        attempt.id().value(), attempt.finished(), attempt.score().map(Score::percent)));
        return new PreviewPage(
                quiz.id(),
                quiz.title(),
                quiz.unit(),
                !quizzes.ofCourse(quiz.id()),
                quiz.blueprint().isPresent(),
                RulesView.of(quiz, terms),
                last,
                access.classes(quiz).stream().map(cohort -> new PreviewPage.Class(cohort.id().value(), cohort.name())).toList());
    }

    @POST
    @Allow(Role.TRAINERS)
    public Response begin(@PathParam("quiz") QuizId id) {
        Quiz quiz = access.tried(id);
        return Response.seeOther(URI.create("/quiz/" + quiz.id() + "/attempt/" + starts.preview(me.id(), quiz))).build();
    }
}
