package academy.huikuan.progress;

import academy.huikuan.course.Catalogue;
import academy.huikuan.course.Section;
import academy.huikuan.course.Unit;
import academy.huikuan.people.Cohort;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.quiz.Quizzes;
import academy.huikuan.roleplay.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts together what each unit of the course asks for. */
@ApplicationScoped
public class CurriculumWiring {
    @Inject
    private Catalogue catalogue;

    @Inject
    private Quizzes quizzes;

    @Inject
    private Scenarios scenarios;

    /** All of the course. */
    public Curriculum course() {
        Stream<UnitPlan> units = catalogue.course().units().stream().map(this::plan);
        return new Curriculum(Stream.concat(units, quizzes.last().map(this::last).stream()).toList());
    }

    /** The quiz over the whole course, as a unit without anything to read. */
    private UnitPlan last(Quiz quiz) {
        return new UnitPlan(quiz.unit(), quiz.title(), quizzes.lastVersion(), List.of(), true, quiz.attempts(), false, true);
    }

    /** The part of the course that the cohort learns. */
    public Curriculum of(Cohort cohort) {
        return course().only(cohort::has);
    }

    private UnitPlan plan(Unit unit) {
        Optional<Quiz> quiz = quizzes.ofUnit(unit.id());
        return new UnitPlan(
                unit.id(),
                unit.title(),
                unit.version(),
                unit.sections().stream().map(Section::id).toList(),
                quiz.isPresent(),
                quiz.map(Quiz::attempts).orElse(0),
                !scenarios.ofUnit(unit.id()).isEmpty());
    }
}
