package academy.huikuan.quiz;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
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
import java.time.Instant;
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
    private final TermsStore terms;
    private final MarkNoteStore notes;
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
            TermsStore terms,
            MarkNoteStore notes,
            UnitNames titles,
            PersonStore people,
            CurrentPerson me,
            Clock clock) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.closing = closing;
        this.standings = standings;
        this.terms = terms;
        this.notes = notes;
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
                        || !attempt.preview() && me.is(Role.TRAINER) && standings.trains(me.id(), attempt.learner()))
                .orElseThrow(Refusal.NotFound::new);
    }

    private ResultPage page(Attempt attempt, boolean own) {
        Person learner = people.byId(attempt.learner());
        Optional<Quiz> quiz = quizzes.find(attempt.quiz());
        Optional<Terms> terms = attempt.preview() ? Optional.empty() : quiz.map(found -> this.terms.of(attempt.learner(), found));
        Optional<Integer> left = left(attempt, terms);
        boolean open = !attempt.preview() && (attempts.open(attempt.learner(), attempt.quiz()).isPresent() || lastOpen(attempt));
        Instant now = clock.instant();
        boolean late = terms.filter(holds -> holds.late(now)).isPresent();
        boolean over = late || left.filter(number -> number == 0).isPresent() || standings.standing(attempt.learner(), attempt.quiz()).passed();
        Optional<ItemReview.Shows> shows = own && !attempt.preview()
                ? attempt.review().at(now, attempt.finishedAt().orElseThrow(), over).filter(any -> !open)
                : Optional.of(ItemReview.Shows.ALL);
        List<AttemptItem> items = attempts.items(attempt.id());
        return new ResultPage(
                attempt.quiz(),
                attempt.id().value(),
                me.id().value(),
                learner.name(),
                own,
                attempt.title(),
                attempt.unit(),
                !quizzes.ofCourse(attempt.quiz()),
                attempt.number(),
                attempt.score().orElseThrow().percent(),
                attempt.pass(),
                attempt.passed(),
                attempt.pending(),
                !Tally.of(items).open(attempt.pass()),
                attempt.finishedAt().orElseThrow(),
                Math.max(1, (Duration.between(attempt.startedAt(), attempt.finishedAt().orElseThrow()).toSeconds() + 59) / 60),
                own && !open && !late && left.orElse(1) > 0 && quiz.isPresent() && !attempt.preview(),
                left,
                attempt.preview(),
                shows.isPresent() ? Optional.empty() : Optional.of(open ? "open" : hidden(attempt.review())),
                Review.skills(items, quizzes::version),
                units(attempt, items),
                shows.map(some -> Review.questions(items, quizzes::version, some)).orElse(List.of()),
                shows.map(ItemReview.Shows::marks).orElse(!open) ? notes.of(attempt.id()) : Map.of());
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

    /** When the learner may see the questions: at the quiz's end, later, or never. */
    private static String hidden(ReviewRules rules) {
        if (!rules.open().isEmpty()) return "later";
        return rules.closed().isEmpty() ? "never" : "closed";
    }

    /** Nothing where attempts are unlimited. */
    private Optional<Integer> left(Attempt attempt, Optional<Terms> terms) {
        if (terms.isEmpty() || terms.get().attempts() == 0) return Optional.empty();
        int begun = attempts.latest(attempt.learner(), attempt.quiz(), 1).get(0).number();
        return Optional.of(terms.get().left(begun).getAsInt());
    }
}
