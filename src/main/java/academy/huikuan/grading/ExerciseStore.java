package academy.huikuan.grading;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Exercises: each cohort's own of each unit, made when it is first needed, and those that trainers set up. */
@ApplicationScoped
public class ExerciseStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Clock clock;

    /**
     * Lets one transaction at a time give out reviews and settle grades in an exercise; to be called before anything of it is read. Others of
     * the same cohorts wait too: settling one work of somebody asks what became of the others, and two would wait for each other.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lock(ExerciseId exercise) {
        gates.cohorts(database.createQuery("select c from Exercise e join e.cohorts c where e.id = :exercise", String.class)
                .setParameter("exercise", exercise.value())
                .getResultList());
        gates.exercise(exercise.value());
    }

    @Transactional
    Exercise byId(ExerciseId id) {
        Exercise exercise = database.find(Exercise.class, id.value());
        if (exercise == null) throw new Refusal.NotFound();
        return exercise;
    }

    @Transactional
    Optional<Exercise> find(ExerciseId id) {
        return Optional.ofNullable(database.find(Exercise.class, id.value()));
    }

    /** The course's own exercise of a cohort and unit, if anyone has needed it yet. */
    @Transactional
    Optional<Exercise> foundStanding(CohortId cohort, String unit) {
        return database.createQuery("select e from Exercise e where e.standingCohort = :cohort and e.unit = :unit", Exercise.class)
                .setParameter("cohort", cohort.value())
                .setParameter("unit", unit)
                .getResultStream()
                .findFirst();
    }

    /** The course's own exercise of a cohort and unit, made where there is none. */
    @Transactional
    Exercise standing(CohortId cohort, String unit) {
        return foundStanding(cohort, unit).orElseGet(() -> {
            gates.cohort(cohort.value());
            return foundStanding(cohort, unit).orElseGet(() -> {
                Exercise exercise = Exercise.standing(cohort, unit, clock.instant());
                database.persist(exercise);
                database.flush();
                return exercise;
            });
        });
    }

    /** Makes those of the course's own exercises that a cohort has not needed yet, so that they can be named before any work comes. */
    @Transactional
    public void prepare(CohortId cohort) {
        if (missing(cohort).isEmpty()) return;
        gates.cohort(cohort.value());
        missing(cohort).forEach(unit -> database.persist(Exercise.standing(cohort, unit, clock.instant())));
        database.flush();
    }

    private List<String> missing(CohortId cohort) {
        Set<String> made = of(cohort).stream().filter(Exercise::isStanding).map(Exercise::unit).collect(Collectors.toSet());
        Cohort own = cohorts.byId(cohort);
        return scenarios.all().stream().map(Scenario::unit).distinct().filter(unit -> own.has(unit) && !made.contains(unit)).toList();
    }

    @Transactional
    void add(Exercise exercise) {
        database.persist(exercise);
    }

    /** All exercises in which a cohort takes part, the course's own first, then those that close first. */
    @Transactional
    List<Exercise> of(CohortId cohort) {
        return database.createQuery(
                        "select e from Exercise e join e.cohorts c where c = :cohort order by e.madeAt, e.id", Exercise.class)
                .setParameter("cohort", cohort.value())
                .getResultStream()
                .sorted(Comparator.comparing((Exercise exercise) -> !exercise.isStanding())
                        .thenComparing(exercise -> exercise.closesAt().orElse(Instant.MAX)))
                .toList();
    }

    /** The open exercises beside the course's own that take a talk of that scenario from someone of that cohort. */
    @Transactional
    List<Exercise> open(CohortId cohort, Scenario scenario, Instant now) {
        return of(cohort).stream()
                .filter(exercise -> !exercise.isStanding() && exercise.isOpen(now) && exercise.takes(scenario, cohort))
                .toList();
    }

    /** The exercise, if that trainer trains one of its cohorts. */
    @Transactional
    Exercise trainedBy(ExerciseId id, PersonId trainer) {
        return trainedBy(byId(id), trainer);
    }

    @Transactional
    Exercise trainedBy(Exercise exercise, PersonId trainer) {
        if (!has(exercise, trainer, Role.TRAINER)) throw new Refusal.NotFound();
        return exercise;
    }

    /** Whether someone learns, or trains, in one of an exercise's cohorts. */
    @Transactional
    boolean has(Exercise exercise, PersonId person, Role role) {
        return cohorts.of(person, role).stream().anyMatch(cohort -> exercise.cohorts().contains(cohort.id().value()));
    }
}
