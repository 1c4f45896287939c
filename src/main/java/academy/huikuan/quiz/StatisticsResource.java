package academy.huikuan.quiz;

import academy.huikuan.people.Role;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All quizzes with what their first attempts come to, and how the figures are defined. */
@Dependent
@Path("statistics")
public class StatisticsResource {
    private final Quizzes quizzes;
    private final FirstAttemptStore attempts;
    private final StatisticsScope scope;

    @Inject
    StatisticsResource(Quizzes quizzes, FirstAttemptStore attempts, StatisticsScope scope) {
        this.quizzes = quizzes;
        this.attempts = attempts;
        this.scope = scope;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    @Transactional
    public Page statistics(@QueryParam("cohort") @DefaultValue("") String cohort) {
        StatisticsScope.Asked asked = scope.asked(cohort);
        Map<String, FirstAttemptStore.Sum> sums = attempts.sums(asked.ids());
        List<StatisticsPage.Line> lines = quizzes.all().stream()
                .filter(asked::has)
                .map(quiz -> line(quiz, Optional.ofNullable(sums.get(quiz.id()))))
                .toList();
        return new StatisticsPage(asked.choice(), lines);
    }

    private static StatisticsPage.Line line(Quiz quiz, Optional<FirstAttemptStore.Sum> sum) {
        return new StatisticsPage.Line(
                quiz.id(),
                quiz.title(),
                sum.map(FirstAttemptStore.Sum::attempts).orElse(0L),
                sum.map(all -> all.score().percent()),
                sum.map(all -> (int) (100 * all.passed() / all.attempts())));
    }

    @GET
    @Path("definitions")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page definitions() {
        return new DefinitionsPage();
    }
}
