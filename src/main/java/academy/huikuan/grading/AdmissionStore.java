package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.SubmissionRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Into which exercise a talk may be handed in. */
@ApplicationScoped
public class AdmissionStore implements SubmissionRule {
    @Inject
    private ExerciseStore exercises;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private ReviewStore reviews;

    @Inject
    private StandingStore standings;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Clock clock;

    @Override
    @Transactional
    public List<Destination> destinations(PersonId author, CohortId cohort, Scenario scenario) {
        Instant now = clock.instant();
        List<Destination> found = new ArrayList<>();
        Optional<Exercise> standing = exercises.foundStanding(cohort, scenario.unit());
        if (standing.isEmpty() || standing.get().isOpen(now))
            found.add(standing.map(exercise -> destination(author, exercise))
                    .orElseGet(() -> ofCourse(scenario, Optional.empty())));
        exercises.open(cohort, scenario, now).forEach(exercise -> found.add(destination(author, exercise)));
        if (found.isEmpty())
            found.add(ofCourse(scenario, Optional.of("grading.rule-closed")));
        return found;
    }

    private Destination ofCourse(Scenario scenario, Optional<String> refusal) {
        return new Destination(Optional.empty(), scenarios.unitTitle(scenario.unit()), Optional.empty(), false, refusal);
    }

    private Destination destination(PersonId author, Exercise exercise) {
        return new Destination(
                exercise.isStanding() ? Optional.empty() : Optional.of(exercise.id().value()),
                exercise.isStanding() ? scenarios.unitTitle(exercise.unit()) : exercise.title(),
                exercise.closesAt(),
                replaced(author, exercise).isPresent(),
                refusal(author, exercise));
    }

    /** Again only after a result below the pass mark that the author has seen. @return the key of why not */
    @Transactional
    Optional<String> refusal(PersonId author, Exercise exercise) {
        if (!exercise.isOpen(clock.instant())) return Optional.of("grading.rule-closed");
        List<Submission> tries = submissions.tries(author, exercise);
        if (tries.isEmpty()) return Optional.empty();
        Submission last = tries.get(tries.size() - 1);
        if (last.settled().isEmpty())
            return replaces(last) ? Optional.empty() : Optional.of(exercise.resubmission() ? "grading.rule-begun" : "grading.rule-pending");
        if (!standings.duty(last, author).opens(clock.instant())) return Optional.of("grading.rule-result-first");
        return tries.stream().anyMatch(Submission::passed) ? Optional.of("grading.rule-passed") : Optional.empty();
    }

    /** Whether another hand-in takes the place of this work: nobody has begun to review it. */
    @Transactional
    boolean replaces(Submission last) {
        return last.exercise().resubmission()
                && last.settled().isEmpty()
                && reviews.of(last).stream().noneMatch(review -> review.kind() != Review.Kind.SELF && review.begun());
    }

    /** The work that another hand-in would replace. */
    @Transactional
    Optional<Submission> replaced(PersonId author, Exercise exercise) {
        List<Submission> tries = submissions.tries(author, exercise);
        return tries.stream().skip(Math.max(0, tries.size() - 1)).filter(this::replaces).findFirst();
    }

    /** Whether some exercise of the cohort takes a talk of the unit from this learner now. */
    @Transactional
    public boolean mayHandIn(PersonId author, CohortId cohort, String unit) {
        return scenarios.ofUnit(unit).stream()
                .flatMap(scenario -> destinations(author, cohort, scenario).stream())
                .anyMatch(destination -> destination.refusal().isEmpty());
    }

    /**
     * The exercise that was chosen.
     * @param chosen its id; empty for the course's own, which is made where there is none
     */
    @Transactional
    Exercise chosen(Optional<String> chosen, CohortId cohort, Scenario scenario) {
        Exercise exercise = chosen.map(ExerciseId::new)
                .map(exercises::byId)
                .orElseGet(() -> exercises.standing(cohort, scenario.unit()));
        if (!exercise.takes(scenario, cohort)) throw new Refusal.NotFound();
        return exercise;
    }
}
