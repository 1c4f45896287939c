package academy.huikuan.progress;

import academy.huikuan.course.SectionRead;
import academy.huikuan.grading.GradeSettled;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.LearnerEnrolled;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import academy.huikuan.quiz.AttemptFinished;
import academy.huikuan.quiz.AttemptRemarked;
import academy.huikuan.roleplay.TranscriptSubmitted;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes down what the learners do, in the transaction in which they do it. */
@ApplicationScoped
public class ProgressListener {
    private static final int AT_ONCE = 500;

    @Inject
    private ProgressStore progress;

    @Inject
    private SkillStore skills;

    @Inject
    private EvidenceStore evidence;

    @Inject
    private CurriculumWiring curriculum;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    void read(@Observes SectionRead event) {
        everywhere(event.learner(), event.unit(), event.at());
    }

    void answered(@Observes AttemptFinished event) {
        skills.observe(event.learner(), "quiz:" + event.quiz(), event.skills());
        everywhere(event.learner(), event.unit(), event.at());
    }

    /** The learner has done nothing, so that only what is known of the quiz changes; what was complete stays so. */
    void remarked(@Observes AttemptRemarked event) {
        event.skills().ifPresent(shown -> skills.observe(event.learner(), "quiz:" + event.quiz(), shown));
        for (Cohort cohort : cohorts.of(event.learner(), Role.LEARNER))
            record(cohort, event.learner(), event.unit(), Optional.empty(), event.at());
    }

    /** After grading has taken the work in, so that it is counted. */
    void handedIn(@Observes @Priority(3000) TranscriptSubmitted event) {
        record(cohorts.byId(event.cohort()), event.author(), event.unit(), Optional.of(event.at()), event.at());
    }

    void graded(@Observes GradeSettled event) {
        skills.observe(event.author(), "talk:" + event.cohort() + "/" + event.unit(), event.skills());
        record(cohorts.byId(event.cohort()), event.author(), event.unit(), Optional.empty(), event.at());
    }

    /** Someone who has learned in another cohort, or before joining one, brings that along. */
    void enrolled(@Observes LearnerEnrolled event) {
        progress.enrol(event.cohort(), event.learner());
        if (!evidence.any(event.learner())) return;
        Cohort cohort = cohorts.byId(event.cohort());
        Instant now = clock.instant();
        for (UnitPlan plan : curriculum.of(cohort).units()) record(cohort, event.learner(), plan.id(), Optional.empty(), now);
    }

    private void everywhere(PersonId learner, String unit, Instant at) {
        for (Cohort cohort : cohorts.of(learner, Role.LEARNER)) record(cohort, learner, unit, Optional.of(at), at);
    }

    private void record(Cohort cohort, PersonId learner, String unit, Optional<Instant> activity, Instant at) {
        Curriculum own = curriculum.of(cohort);
        own.unit(unit)
                .ifPresent(plan -> progress.record(
                        cohort.id(), learner, own, plan, () -> evidence.state(cohort.id(), learner, plan), activity, at));
    }

    void start(@Observes @Priority(300) Starting event) {
        catchUp();
        jobs.every(Duration.ofMinutes(10), "progress: close what can be closed", this::close);
    }

    /** After the course was changed: what is not complete is measured by the units as they are now. */
    private void catchUp() {
        List<String> versions = curriculum.course().units().stream().map(UnitPlan::version).toList();
        String after = "";
        List<ProgressStore.Outdated> some;
        do {
            some = progress.outdated(versions, after, AT_ONCE);
            some.forEach(this::again);
            after = some.isEmpty() ? after : some.get(some.size() - 1).id();
        } while (some.size() == AT_ONCE);
        close();
    }

    private void again(ProgressStore.Outdated outdated) {
        record(cohorts.byId(outdated.cohort()), outdated.learner(), outdated.unit(), Optional.empty(), clock.instant());
    }

    private void close() {
        for (Cohort cohort : cohorts.all()) progress.close(cohort.id(), curriculum.of(cohort));
    }
}
