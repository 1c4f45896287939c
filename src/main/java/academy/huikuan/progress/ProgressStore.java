package academy.huikuan.progress;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The learners' records by cohort and unit: what is, and what was. */
@ApplicationScoped
public class ProgressStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private Event<CompletionChanged> changed;

    /** Takes a learner into a cohort's records; doing so twice changes nothing. */
    @Transactional
    public void enrol(CohortId cohort, PersonId learner) {
        if (database.find(CourseRecord.class, new CourseRecord.Key(cohort, learner)) == null)
            database.persist(new CourseRecord(cohort, learner, clock.instant()));
    }

    /**
     * Writes down where a learner now stands with a unit, if that has changed, and what completion follows from it.
     * @param curriculum the cohort's part of the course
     * @param state asked only once this learner's records are locked, so that of two changes at the same time the later sees both
     * @param activity when the learner did something; empty where only a result came in
     * @param at when what is reported came about
     */
    @Transactional
    public void record(
            CohortId cohort,
            PersonId learner,
            Curriculum curriculum,
            UnitPlan plan,
            Supplier<UnitState> state,
            Optional<Instant> activity,
            Instant at) {
        CourseRecord course = locked(cohort, learner);
        UnitState now = state.get();
        Optional<UnitRecord> open = open(cohort, learner, plan.id());
        if (open.isEmpty() && !now.begun()) return;
        Optional<UnitRecord> written = open.isEmpty()
                ? Optional.of(new UnitRecord(cohort, learner, plan, now, at, clock.instant()))
                : open.get().followedBy(plan, now, activity, at, clock.instant());
        if (written.isEmpty()) return;
        database.persist(written.get());
        boolean wasDone = open.map(UnitRecord::done).orElse(false);
        if (!written.get().done() || wasDone) return;
        changed.fire(new CompletionChanged(learner, cohort, Optional.of(plan.id()), at));
        close(course, cohort, learner, curriculum, at);
    }

    private void close(CourseRecord course, CohortId cohort, PersonId learner, Curriculum curriculum, Instant at) {
        if (course.done() || !Completion.ofCourse(curriculum, doneUnits(cohort, learner))) return;
        course.complete(at);
        changed.fire(new CompletionChanged(learner, cohort, Optional.empty(), at));
    }

    /** Completes the course of those whose units are all complete, as after a unit was taken out of the cohort's list. */
    @Transactional
    public void close(CohortId cohort, Curriculum curriculum) {
        Map<String, Set<String>> done = current(cohort).stream()
                .filter(progress -> progress.status() == Status.DONE)
                .collect(Collectors.groupingBy(UnitProgress::learner, Collectors.mapping(UnitProgress::unit, Collectors.toSet())));
        for (CourseProgress course : courses(cohort))
            if (course.completedAt().isEmpty() && Completion.ofCourse(curriculum, done.getOrDefault(course.learner(), Set.of()))) {
                PersonId learner = new PersonId(course.learner());
                close(locked(cohort, learner), cohort, learner, curriculum, clock.instant());
            }
    }

    private CourseRecord locked(CohortId cohort, PersonId learner) {
        CourseRecord.Key key = new CourseRecord.Key(cohort, learner);
        CourseRecord known = database.find(CourseRecord.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) return known;
        database.persist(new CourseRecord(cohort, learner, clock.instant()));
        database.flush();
        return database.find(CourseRecord.class, key, LockModeType.PESSIMISTIC_WRITE);
    }

    private Optional<UnitRecord> open(CohortId cohort, PersonId learner, String unit) {
        return database.createQuery(
                        "select u from UnitRecord u where u.cohortId = :cohort and u.personId = :learner and u.unitId = :unit"
                                + " and u.supersededAt is null",
                        UnitRecord.class)
                .setParameter("cohort", cohort.value())
                .setParameter("learner", learner.value())
                .setParameter("unit", unit)
                .getResultStream()
                .findFirst();
    }

    private Set<String> doneUnits(CohortId cohort, PersonId learner) {
        return new HashSet<>(database.createQuery(
                        "select u.unitId from UnitRecord u where u.cohortId = :cohort and u.personId = :learner"
                                + " and u.supersededAt is null and u.completedAt is not null",
                        String.class)
                .setParameter("cohort", cohort.value())
                .setParameter("learner", learner.value())
                .getResultList());
    }

    /** What the learner has begun in that cohort, in any order. */
    @Transactional
    public List<UnitProgress> current(CohortId cohort, PersonId learner) {
        return database
                .createQuery(
                        "select u from UnitRecord u where u.cohortId = :cohort and u.personId = :learner and u.supersededAt is null",
                        UnitRecord.class)
                .setParameter("cohort", cohort.value())
                .setParameter("learner", learner.value())
                .getResultStream()
                .map(UnitRecord::told)
                .toList();
    }

    /** What the cohort's learners have begun, in any order. */
    @Transactional
    public List<UnitProgress> current(CohortId cohort) {
        return database
                .createQuery("select u from UnitRecord u where u.cohortId = :cohort and u.supersededAt is null", UnitRecord.class)
                .setParameter("cohort", cohort.value())
                .getResultStream()
                .map(UnitRecord::told)
                .toList();
    }

    /** Since when each learner belongs to the cohort, and when the course was complete. */
    @Transactional
    public List<CourseProgress> courses(CohortId cohort) {
        return database
                .createQuery("select c from CourseRecord c where c.cohortId = :cohort", CourseRecord.class)
                .setParameter("cohort", cohort.value())
                .getResultStream()
                .map(course -> new CourseProgress(course.learner(), course.enrolledAt(), course.completedAt()))
                .toList();
    }

    @Transactional
    public Optional<CourseProgress> course(CohortId cohort, PersonId learner) {
        return Optional.ofNullable(database.find(CourseRecord.class, new CourseRecord.Key(cohort, learner)))
                .map(course -> new CourseProgress(course.learner(), course.enrolledAt(), course.completedAt()));
    }

    /** Whether there are records of this learner in any cohort. */
    @Transactional
    public boolean knows(PersonId learner) {
        return !database.createQuery("select u.id from UnitRecord u where u.personId = :learner", String.class)
                .setParameter("learner", learner.value())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /**
     * Records that were made with another version of their unit than the course has now and are not complete.
     * @param versions the versions that the course has now
     * @param after id of the last one seen; empty to begin
     * @param most how many at once
     */
    @Transactional
    public List<Outdated> outdated(List<String> versions, String after, int most) {
        if (versions.isEmpty()) return List.of();
        return database
                .createQuery(
                        "select u.id, u.cohortId, u.personId, u.unitId from UnitRecord u where u.supersededAt is null and u.completedAt is null"
                                + " and u.contentVersion not in :versions and u.id > :after order by u.id",
                        Object[].class)
                .setParameter("versions", versions)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Outdated((String) row[0], new CohortId((String) row[1]), new PersonId((String) row[2]), (String) row[3]))
                .toList();
    }

    /** Whose record in which unit waits for the unit's new version. */
    public record Outdated(String id, CohortId cohort, PersonId learner, String unit) {}
}
