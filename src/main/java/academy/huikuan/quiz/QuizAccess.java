package academy.huikuan.quiz;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Whose quiz it is: learners and trainers of cohorts that learn it. */
@Dependent
class QuizAccess {
    private final Quizzes quizzes;
    private final CohortStore cohorts;
    private final CurrentPerson me;

    @Inject
    QuizAccess(Quizzes quizzes, CohortStore cohorts, CurrentPerson me) {
        this.quizzes = quizzes;
        this.cohorts = cohorts;
        this.me = me;
    }

    /** The quiz, if a cohort of this learner learns it, or it is the course's and this learner has no cohort yet. */
    Quiz learned(QuizId id) {
        Quiz quiz = quizzes.byId(id.value());
        List<Cohort> own = cohorts.of(me.id(), Role.LEARNER);
        boolean everyones = own.isEmpty() && quizzes.extra(quiz.id()).isEmpty();
        if (!everyones && own.stream().noneMatch(cohort -> quizzes.learns(cohort, quiz))) throw new Refusal.NotFound();
        return quiz;
    }

    /** The quiz, if this trainer trains a cohort that learns it. */
    Quiz trained(QuizId id) {
        Quiz quiz = quizzes.byId(id.value());
        if (classes(quiz).isEmpty()) throw new Refusal.NotFound();
        return quiz;
    }

    /** The quiz, if this trainer may try it out: as {@link #trained}, or one beside the course's that no cohort takes yet. */
    Quiz tried(QuizId id) {
        Quiz quiz = quizzes.byId(id.value());
        boolean nobodys = quizzes.extra(quiz.id()).filter(extra -> extra.cohorts().isEmpty()).isPresent();
        return nobodys && me.is(Role.TRAINER) ? quiz : trained(id);
    }

    /** The cohorts that learn the quiz and that this trainer trains, the newest first; none for others than trainers. */
    List<Cohort> classes(Quiz quiz) {
        if (!me.is(Role.TRAINER)) return List.of();
        return cohorts.of(me.id(), Role.TRAINER).stream().filter(cohort -> quizzes.learns(cohort, quiz)).toList();
    }

    /** One of those cohorts; the first where none is named. */
    Cohort ofClass(Quiz quiz, String asked) {
        return classes(quiz).stream()
                .filter(cohort -> asked.isEmpty() || cohort.id().value().equals(asked))
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The names of those who train this learner's cohorts that learn the quiz. */
    List<String> trainers(Quiz quiz) {
        return cohorts.of(me.id(), Role.LEARNER).stream()
                .filter(cohort -> quizzes.learns(cohort, quiz))
                .map(Cohort::id)
                .flatMap((CohortId cohort) -> cohorts.members(cohort, Role.TRAINER).stream())
                .map(Person::name)
                .distinct()
                .toList();
    }
}
