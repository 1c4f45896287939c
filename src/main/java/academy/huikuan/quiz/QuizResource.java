package academy.huikuan.quiz;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A quiz's first page, and the start of an attempt. */
@Dependent
@Path("quiz/{quiz}")
public class QuizResource {
    private static final int EARLIER_SHOWN = 50;

    private final Quizzes quizzes;
    private final AttemptStore attempts;
    private final StartStore starts;
    private final ClosingStore closing;
    private final StandingStore standings;
    private final UnitNames titles;
    private final CohortStore cohorts;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    QuizResource(
            Quizzes quizzes,
            AttemptStore attempts,
            StartStore starts,
            ClosingStore closing,
            StandingStore standings,
            UnitNames titles,
            CohortStore cohorts,
            CurrentPerson me,
            Clock clock) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.starts = starts;
        this.closing = closing;
        this.standings = standings;
        this.titles = titles;
        this.cohorts = cohorts;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow(Role.LEARNERS)
    public Page quiz(@PathParam("quiz") QuizId id) {
        Quiz quiz = mine(id);
        Instant now = clock.instant();
        attempts.open(me.id(), quiz.id())
                .filter(attempt -> attempt.overdue(now))
                .ifPresent(attempt -> closing.finishIfDue(attempt.id()));
        List<Attempt> latest = attempts.latest(me.id(), quiz.id(), EARLIER_SHOWN);
        List<QuizPage.Earlier> earlier = latest.stream().filter(Attempt::finished).map(QuizResource::earlier).toList();
        int begun = latest.isEmpty() ? 0 : latest.get(0).number();
        return new QuizPage(
                quiz.id(),
                me.id().value(),
                quiz.title(),
                quiz.unit(),
                quiz.draw(),
                quiz.minutes(),
                quiz.attempts(),
                quiz.left(begun).isPresent() ? Optional.of(quiz.left(begun).getAsInt()) : Optional.empty(),
                quiz.pass(),
                quiz.conduct().review().shortForm().orElse(FeedbackTime.CLOSED),
                latest.stream().filter(attempt -> !attempt.finished()).findFirst().map(attempt -> open(attempt, now)),
                earlier.stream().anyMatch(QuizPage.Earlier::passed),
                earlier,
                quiz.blueprint().map(blueprint -> overall(quiz, blueprint)));
    }

    private QuizPage.Overall overall(Quiz quiz, Blueprint blueprint) {
        List<String> missing = standings.unpassed(me.id(), quiz);
        Function<Blueprint.Part, QuizPage.Drawn> drawn = part -> new QuizPage.Drawn(
                titles.of(part.unit()), part.count(), quizzes.ofUnit(part.unit()).map(own -> "/quiz/" + own.id()).orElseThrow());
        return new QuizPage.Overall(
                blueprint.parts().stream().map(drawn).toList(),
                blueprint.parts().stream().filter(part -> missing.contains(part.unit())).map(drawn).toList());
    }

    private QuizPage.Open open(Attempt attempt, Instant now) {
        int answered = Overview.of(attempts.items(attempt.id()), 0).answered();
        return new QuizPage.Open(
                attempt.id().value(),
                attempt.atItem(),
                answered,
                attempt.dueAt().map(due -> (int) ((QuestionPage.secondsLeft(due, now) + 59) / 60)),
                attempt.dueAt());
    }

    private static QuizPage.Earlier earlier(Attempt attempt) {
        return new QuizPage.Earlier(
                attempt.id().value(),
                attempt.number(),
                attempt.finishedAt().orElseThrow(),
                attempt.score().orElseThrow().percent(),
                attempt.passed());
    }

    @POST
    @Path("attempt")
    @Allow(Role.LEARNERS)
    public Response start(@PathParam("quiz") QuizId id) {
        Quiz quiz = mine(id);
        return Response.seeOther(URI.create("/quiz/" + quiz.id() + "/attempt/" + starts.start(me.id(), quiz)))
                .build();
    }

    /** The quiz, if a cohort of this learner learns it, or it is the course's and this learner has no cohort yet. */
    private Quiz mine(QuizId id) {
        Quiz quiz = quizzes.byId(id.value());
        var own = cohorts.of(me.id(), Role.LEARNER);
        boolean everyones = own.isEmpty() && quizzes.extra(quiz.id()).isEmpty();
        if (!everyones && own.stream().noneMatch(cohort -> quizzes.learns(cohort, quiz))) throw new Refusal.NotFound();
        return quiz;
    }
}
