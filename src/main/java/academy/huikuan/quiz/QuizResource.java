package academy.huikuan.quiz;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
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
    private final TermsStore terms;
    private final UnitNames titles;
    private final QuizAccess access;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    QuizResource(
            Quizzes quizzes,
            AttemptStore attempts,
            StartStore starts,
            ClosingStore closing,
            StandingStore standings,
            TermsStore terms,
            UnitNames titles,
            QuizAccess access,
            CurrentPerson me,
            Clock clock) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.starts = starts;
        this.closing = closing;
        this.standings = standings;
        this.terms = terms;
        this.titles = titles;
        this.access = access;
        this.me = me;
        this.clock = clock;
    }

    /** For who only trains, the preview. */
    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS})
    public Response quiz(@PathParam("quiz") QuizId id) {
        if (me.is(Role.LEARNER)) return Response.ok(page(access.learned(id), false)).build();
        return Response.seeOther(URI.create("/quiz/" + access.tried(id).id() + "/preview")).build();
    }

    private QuizPage page(Quiz quiz, boolean wrongPassword) {
        Instant now = clock.instant();
        attempts.open(me.id(), quiz.id())
                .filter(attempt -> attempt.overdue(now))
                .ifPresent(attempt -> closing.finishIfDue(attempt.id()));
        List<Attempt> latest = attempts.latest(me.id(), quiz.id(), EARLIER_SHOWN);
        int begun = latest.isEmpty() ? 0 : latest.get(0).number();
        Terms own = terms.of(me.id(), quiz);
        Optional<QuizPage.Overall> overall = quiz.blueprint().map(blueprint -> overall(quiz, blueprint));
        Optional<Instant> next = StartStore.next(quiz, latest).filter(now::isBefore);
        boolean units = overall.filter(whole -> !whole.missing().isEmpty()).isPresent();
        return new QuizPage(
                quiz.id(),
                me.id().value(),
                quiz.title(),
                quiz.unit(),
                !quizzes.ofCourse(quiz.id()),
                RulesView.of(quiz, own),
                own.left(begun).isPresent() ? Optional.of(own.left(begun).getAsInt()) : Optional.empty(),
                latest.stream().filter(attempt -> !attempt.finished()).findFirst().map(attempt -> open(attempt, now)),
                door(own, begun, units, next, now),
                next,
                wrongPassword,
                access.trainers(quiz),
                !access.classes(quiz).isEmpty(),
                standings.standing(me.id(), quiz.id()).passed(),
                latest.stream().filter(Attempt::finished).map(QuizResource::earlier).toList(),
                overall);
    }

    private static String door(Terms own, int begun, boolean units, Optional<Instant> next, Instant now) {
        if (units) return "units";
        if (own.late(now)) return "closed";
        if (own.left(begun).orElse(1) == 0) return "used";
        if (own.early(now)) return "early";
        return next.isPresent() ? "delay" : "open";
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
        int answered = Overview.of(attempts.items(attempt.id())).answered();
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
                attempt.passed(),
                attempt.pending());
    }

    @POST
    @Path("attempt")
    @Allow(Role.LEARNERS)
    public Response start(@PathParam("quiz") QuizId id, @FormParam("password") @DefaultValue("") String password) {
        Quiz quiz = access.learned(id);
        try {
            AttemptId attempt = starts.start(me.id(), quiz, password);
            return Response.seeOther(URI.create("/quiz/" + quiz.id() + "/attempt/" + attempt)).build();
        } catch (Refusal.Invalid wrongPassword) {
            return Response.status(422).entity(page(quiz, true)).build();
        }
    }
}
