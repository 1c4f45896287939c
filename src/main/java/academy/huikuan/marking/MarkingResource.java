package academy.huikuan.marking;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.quiz.EssayStore;
import academy.huikuan.quiz.EssayWork;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A trainer's queue of texts to mark. */
@Dependent
@Path("marking")
public class MarkingResource {
    private final EssayStore essays;
    private final Quizzes quizzes;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    MarkingResource(EssayStore essays, Quizzes quizzes, CurrentPerson me, Clock clock) {
        this.essays = essays;
        this.quizzes = quizzes;
        this.me = me;
        this.clock = clock;
    }

    @GET
    @Allow(Role.TRAINERS)
    @Transactional
    public Page queue(
            @QueryParam("quiz") @DefaultValue("") String asked,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("page") @DefaultValue("1") int page) {
        boolean marked = state.equals("marked");
        List<String> known = essays.quizzes(me.id());
        String quiz = known.contains(asked) ? asked : "";
        int waiting = essays.count(me.id(), quiz, false);
        int done = essays.count(me.id(), quiz, true);
        int pages = Math.max(1, ((marked ? done : waiting) + EssayStore.PAGE - 1) / EssayStore.PAGE);
        int shown = Math.max(1, Math.min(page, pages));
        Instant now = clock.instant();
        return new MarkingPage(
                known.stream().map(id -> new MarkingPage.Choice(id, title(id))).toList(),
                quiz,
                marked,
                waiting,
                done,
                essays.page(me.id(), quiz, marked, shown).stream().map(work -> row(work, now)).toList(),
                shown,
                pages);
    }

    private String title(String quiz) {
        return quizzes.find(quiz).map(Quiz::title).orElse(quiz);
    }

    private static MarkingPage.Row row(EssayWork work, Instant now) {
        return new MarkingPage.Row(
                "/marking/essay/" + work.id(),
                work.question(),
                work.title(),
                work.rank(),
                days(work, now),
                work.text().codePointCount(0, work.text().length()),
                work.timesMarked());
    }

    /** Whole days only: with the hour one could tell who handed it in. */
    static long days(EssayWork work, Instant now) {
        return Math.max(0, Duration.between(work.waitsSince(), now).toDays());
    }
}
