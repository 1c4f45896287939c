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
                    .orElseGet(() -> new Destination(Optional.empty(), scenarios.unitTitle(scenario.unit()), Optional.empty(), Optional.empty())));
        exercises.open(cohort, scenario, now).forEach(exercise -> found.add(destination(author, exercise)));
        if (found.isEmpty())
            found.add(new Destination(
                    Optional.empty(), scenarios.unitTitle(scenario.unit()), Optional.empty(), Optional.of("grading.rule-closed")));
        return found;
    }

    private Destination destination(PersonId author, Exercise exercise) {
        return new Destination(
                exercise.isStanding() ? Optional.empty() : Optional.of(exercise.id().value()),
                exercise.isStanding() ? scenarios.unitTitle(exercise.unit()) : exercise.title(),
                exercise.closesAt(),
                refusal(author, exercise));
    }

    /** Again only after a result below the pass mark that the author has seen. @return the key of why not */
    @Transactional
    Optional<String> refusal(PersonId author, Exercise exercise) {
        if (!exercise.isOpen(clock.instant())) return Optional.of("grading.rule-closed");
        List<Submission> tries = submissions.tries(author, exercise);
        if (tries.isEmpty()) return Optional.empty();
        Submission last = tries.get(tries.size() - 1);
        if (last.settled().isEmpty()) return Optional.of("grading.rule-pending");
        if (!standings.duty(last).opens(clock.instant())) return Optional.of("grading.rule-result-first");
        return tries.stream().anyMatch(Submission::passed) ? Optional.of("grading.rule-passed") : Optional.empty();
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
