package academy.huikuan.quiz;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A finished attempt, for its learner and, to read, for the trainers of the learner's cohorts. */
@Dependent
@Path("quiz/{quiz}/attempt/{attempt}/result")
public class ResultResource {
    private final Quizzes quizzes;
    private final AttemptStore attempts;
    private final ClosingStore closing;
    private final StandingStore standings;
    private final UnitNames titles;
    private final PersonStore people;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    ResultResource(
            Quizzes quizzes,
            AttemptStore attempts,
            ClosingStore closing,
            StandingStore standings,
            UnitNames titles,
            PersonStore people,
            CurrentPerson me,
            Clock clock) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.closing = closing;
        this.standings = standings;
        this.titles = titles;
        this.people = people;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS})
    public Response result(@PathParam("quiz") QuizId quiz, @PathParam("attempt") AttemptId id) {
        Attempt attempt = visible(quiz, id);
        boolean own = attempt.learner().equals(me.id());
        if (attempt.overdue(clock.instant())) {
            closing.finishIfDue(id);
            attempt = visible(quiz, id);
        }
        if (attempt.finished()) return Response.ok(page(attempt, own)).build();
        if (!own) throw new Refusal.NotFound();
        return Response.seeOther(URI.create("/quiz/" + quiz + "/attempt/" + id)).build();
    }

    private Attempt visible(QuizId quiz, AttemptId id) {
        return attempts.find(id)
                .filter(attempt -> attempt.quiz().equals(quiz.value()))
                .filter(attempt -> attempt.learner().equals(me.id())
                        || me.is(Role.TRAINER) && standings.trains(me.id(), attempt.learner()))
                .orElseThrow(Refusal.NotFound::new);
    }

    private ResultPage page(Attempt attempt, boolean own) {
        Person learner = people.byId(attempt.learner());
        Optional<Integer> left = left(attempt);
        boolean open = attempts.open(attempt.learner(), attempt.quiz()).isPresent() || lastOpen(attempt);
        boolean passed = standings.standing(attempt.learner(), attempt.quiz()).passed();
        Optional<String> hidden = own ? hidden(attempt, open, passed, left) : Optional.empty();
        List<AttemptItem> items = attempts.items(attempt.id());
        return new ResultPage(
                attempt.quiz(),
                attempt.id().value(),
                me.id().value(),
                learner.name(),
                own,
                attempt.title(),
                attempt.unit(),
                attempt.number(),
                attempt.score().orElseThrow().percent(),
                attempt.pass(),
                attempt.passed(),
                attempt.pending(),
                attempt.passed() || !atBest(attempt).reaches(attempt.pass()),
                attempt.finishedAt().orElseThrow(),
                Math.max(1, (Duration.between(attempt.startedAt(), attempt.finishedAt().orElseThrow()).toSeconds() + 59) / 60),
                own && !open && left.orElse(1) > 0 && quizzes.find(attempt.quiz()).isPresent(),
                left,
                hidden,
                Review.skills(items, quizzes::version),
                units(attempt, items),
                hidden.isPresent() ? List.of() : Review.questions(items, quizzes::version));
    }

    /** What the result is if everything that waits gets all its points. */
    private static Score atBest(Attempt attempt) {
        Score score = attempt.score().orElseThrow();
        return new Score(Math.min(score.possible(), score.earned() + attempt.pending() * Question.FULL), score.possible());
    }

    /** Nothing for a unit's quiz, all questions of which are that unit's. */
    private List<ResultPage.UnitResult> units(Attempt attempt, List<AttemptItem> items) {
        Map<String, List<Score>> units = Review.units(items, quizzes::version);
        if (units.size() < 2) return List.of();
        return units.entrySet().stream()
                .map(unit -> unit(unit.getKey(), unit.getValue(), attempt.pass()))
                .sorted(Comparator.comparingInt(ResultPage.UnitResult::percent))
                .toList();
    }

    private ResultPage.UnitResult unit(String id, List<Score> marks, int pass) {
        Score score = Score.sum(marks).orElseThrow();
        return new ResultPage.UnitResult(
                titles.of(id), score.percent(), marks.size(), !score.reaches(pass), titles.find(id).map(title -> "/course/" + id));
    }

    /** Whether the quiz over all units, which may ask the same questions, is being taken. */
    private boolean lastOpen(Attempt attempt) {
        return quizzes.last()
                .filter(last -> last.units().contains(attempt.unit()))
                .flatMap(last -> attempts.open(attempt.learner(), last.id()))
                .isPresent();
    }

    /** Why the learner may not see the key: another attempt is open, or the quiz tells it only at its end. */
    private static Optional<String> hidden(Attempt attempt, boolean open, boolean passed, Optional<Integer> left) {
        if (open) return Optional.of("open");
        boolean closed = passed || left.filter(number -> number == 0).isPresent();
        return attempt.review().equals(ReviewRules.FINISHED) || closed ? Optional.empty() : Optional.of("closed");
    }

    private Optional<Integer> left(Attempt attempt) {
        int begun = attempts.latest(attempt.learner(), attempt.quiz(), 1).get(0).number();
        return quizzes.find(attempt.quiz())
                .filter(quiz -> quiz.attempts() > 0)
                .map(quiz -> quiz.left(begun).getAsInt());
    }
}
