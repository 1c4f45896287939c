package academy.huikuan.authoring;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.quiz.QuizStanding;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.quiz.StandingStore;
import academy.huikuan.quiz.TermsStore;
import academy.huikuan.score.Score;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a learner's trainers have set beside the course. */
@Dependent
@Path("quizzes")
public class SetQuizzesResource {
    private final Quizzes quizzes;
    private final StandingStore standings;
    private final TermsStore terms;
    private final CohortStore cohorts;
    private final CurrentPerson me;

    @Inject
    SetQuizzesResource(Quizzes quizzes, StandingStore standings, TermsStore terms, CohortStore cohorts, CurrentPerson me) {
        this.quizzes = quizzes;
        this.standings = standings;
        this.terms = terms;
        this.cohorts = cohorts;
        this.me = me;
    }

    @GET
    @Allow(Role.LEARNERS)
    public Page list() {
        List<Cohort> own = cohorts.of(me.id(), Role.LEARNER);
        Map<String, QuizStanding> known = standings.standings(me.id());
        return new SetQuizzesPage(quizzes.extras().stream()
                .filter(extra -> own.stream().anyMatch(cohort -> quizzes.learns(cohort, extra.quiz())))
                .filter(extra -> !extra.withdrawn() || known.containsKey(extra.quiz().id()))
                .map(extra -> line(extra, Optional.ofNullable(known.get(extra.quiz().id()))))
                .toList());
    }

    private SetQuizzesPage.SetQuiz line(Quizzes.Extra extra, Optional<QuizStanding> standing) {
        return new SetQuizzesPage.SetQuiz(
                extra.quiz().id(),
                extra.quiz().title(),
                extra.quiz().draw(),
                extra.quiz().minutes(),
                extra.withdrawn(),
                standing.filter(QuizStanding::passed).isPresent(),
                standing.flatMap(QuizStanding::best).map(Score::percent),
                terms.of(me.id(), extra.quiz()).closes());
    }
}
