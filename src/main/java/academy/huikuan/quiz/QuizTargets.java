package academy.huikuan.quiz;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Role;
import academy.huikuan.web.Target;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Each quiz that learners may open, for links from outside: the course's own, and those that were opened to the cohort. */
@ApplicationScoped
public class QuizTargets implements Target.Source {
    static final String QUIZ = "quiz:";

    @Inject
    private Quizzes quizzes;

    @Inject
    private CohortStore cohorts;

    @Override
    public List<Target> targets(Optional<String> cohort) {
        if (cohort.isEmpty()) return quizzes.course().stream().map(QuizTargets::of).toList();
        Cohort own = cohorts.byId(new CohortId(cohort.get()));
        Stream<Quiz> beside = quizzes.extras().stream().filter(extra -> !extra.withdrawn()).map(Quizzes.Extra::quiz);
        return Stream.concat(quizzes.course().stream(), beside)
                .filter(quiz -> quizzes.learns(own, quiz))
                .map(QuizTargets::of)
                .toList();
    }

    @Override
    public Optional<Target> target(String id) {
        return id.startsWith(QUIZ) ? quizzes.find(id.substring(QUIZ.length())).map(QuizTargets::of) : Optional.empty();
    }

    static Target of(Quiz quiz) {
        return new Target(
                QUIZ + quiz.id(), Target.Kind.QUIZ, quiz.title(), "/quiz/" + quiz.id(), true, Set.of(Role.LEARNERS, Role.TRAINERS));
    }
}
