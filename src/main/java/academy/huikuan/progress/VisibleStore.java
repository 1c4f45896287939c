package academy.huikuan.progress;

import academy.huikuan.grading.ReportStore;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is reported elsewhere of learners' progress: nothing that they do not see yet. */
@ApplicationScoped
public class VisibleStore {
    @Inject
    private ProgressStore progress;

    @Inject
    private EvidenceStore evidence;

    @Inject
    private CurriculumWiring curriculum;

    @Inject
    private CohortStore cohorts;

    @Inject
    private ReportStore works;

    /** How far a learner is with a cohort's course; empty before anything is begun. */
    @Transactional
    public Optional<VisibleProgress> course(CohortId cohort, PersonId learner) {
        Curriculum own = curriculum.of(cohorts.byId(cohort));
        List<UnitProgress> begun = progress.current(cohort, learner);
        if (begun.isEmpty() || own.units().isEmpty()) return Optional.empty();
        Visible visible = new Visible(own, begun, plan -> evidence.mayKnow(cohort, learner, plan));
        Optional<CourseProgress> course = progress.course(cohort, learner);
        boolean complete = visible.allKnown() && course.flatMap(CourseProgress::completedAt).isPresent();
        return Optional.of(new VisibleProgress(
                complete ? own.units().size() : visible.done(),
                own.units().size(),
                complete,
                begun.stream().map(UnitProgress::firstAt).min(Comparator.naturalOrder()).orElseThrow(),
                begun.stream().map(UnitProgress::lastAt).max(Comparator.naturalOrder()).orElseThrow(),
                own.units().stream()
                        .filter(plan -> plan.talk() && visible.hides(plan))
                        .flatMap(plan -> works.lookAgain(learner, cohort, plan.id()).stream())
                        .min(Comparator.naturalOrder())));
    }

    /** How far a learner is with a unit; empty before it is begun, and for a unit that the cohort does not learn. */
    @Transactional
    public Optional<VisibleProgress> unit(CohortId cohort, PersonId learner, String unit) {
        Optional<UnitPlan> plan = curriculum.of(cohorts.byId(cohort)).unit(unit);
        Optional<UnitProgress> begun = progress.current(cohort, learner).stream()
                .filter(one -> one.unit().equals(unit))
                .findFirst();
        return plan.flatMap(own -> begun.map(one -> unit(cohort, learner, own, one)));
    }

    private VisibleProgress unit(CohortId cohort, PersonId learner, UnitPlan plan, UnitProgress unit) {
        boolean known = evidence.mayKnow(cohort, learner, plan);
        boolean complete = known && unit.status() == Status.DONE;
        int of = Math.max(1, plan.sections().size() + (plan.quiz() ? 1 : 0) + (plan.talk() ? 1 : 0));
        int done = Math.min(unit.read(), plan.sections().size())
                + (plan.quiz() && unit.state().quizPassed() ? 1 : 0)
                + (plan.talk() && known && unit.state().talkPassed() ? 1 : 0);
        Optional<Instant> lookAgain = known ? Optional.empty() : works.lookAgain(learner, cohort, plan.id());
        return new VisibleProgress(complete ? of : Math.min(done, of), of, complete, unit.firstAt(), unit.lastAt(), lookAgain);
    }
}
