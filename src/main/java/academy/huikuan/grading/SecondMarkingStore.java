package academy.huikuan.grading;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Gives about one graded work in ten to a second trainer, where there is one. */
@ApplicationScoped
public class SecondMarkingStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private CohortStore cohorts;

    /**
     * How many works of an exercise a second trainer should grade by now: one in ten, the first of them at a place from 1 to 10 that the
     * exercise's id draws, so that nobody knows beforehand which.
     * @param graded works that a trainer has graded
     */
    static int wanted(ExerciseId exercise, int graded) {
        return (graded + Math.floorMod(exercise.value().hashCode(), 10)) / 10;
    }

    /** A trainer has graded a work; it may be one for a second. The exercise is locked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void graded(Submission work, PersonId grader, Instant now) {
        if (database.find(SecondMarking.class, work.id().value()) != null) return;
        ExerciseId exercise = work.exercise().id();
        if (given(exercise) >= wanted(exercise, works(exercise))) return;
        second(work, grader).ifPresent(trainer -> database.persist(new SecondMarking(work.id(), trainer, now)));
    }

    private Optional<PersonId> second(Submission work, PersonId grader) {
        Map<String, Long> has = new HashMap<>();
        database.createQuery("select m.trainer, count(m) from SecondMarking m group by m.trainer", Object[].class)
                .getResultStream()
                .forEach(row -> has.put((String) row[0], (Long) row[1]));
        return cohorts.members(work.cohort(), Role.TRAINER).stream()
                .filter(person -> !person.suspended() && !person.id().equals(grader))
                .map(Person::id)
                .min(Comparator.comparing((PersonId person) -> has.getOrDefault(person.value(), 0L)).thenComparing(PersonId::value));
    }

    private int given(ExerciseId exercise) {
        return database.createQuery(
                        "select count(m) from SecondMarking m, Submission s where s.id = m.submission and s.exercise.id = :exercise", Long.class)
                .setParameter("exercise", exercise.value())
                .getSingleResult()
                .intValue();
    }

    private int works(ExerciseId exercise) {
        return database.createQuery(
                        "select count(distinct r.submission.id) from Review r where r.submission.exercise.id = :exercise and r.kind = :trainer"
                                + " and r.state = :submitted and r.secondMark = :no",
                        Long.class)
                .setParameter("exercise", exercise.value())
                .setParameter("trainer", Review.Kind.TRAINER)
                .setParameter("submitted", Review.State.SUBMITTED)
                .setParameter("no", false)
                .getSingleResult()
                .intValue();
    }

    /** Whether that trainer's grade of a work is a second one. */
    @Transactional
    boolean isSecond(SubmissionId work, PersonId trainer) {
        SecondMarking marking = database.find(SecondMarking.class, work.value());
        return marking != null && marking.isFor(trainer);
    }

    /** Works of an exercise that wait for that trainer's second grade. */
    @Transactional
    Set<String> waiting(PersonId trainer, ExerciseId exercise) {
        return database.createQuery(
                        "select m.submission from SecondMarking m, Submission s where s.id = m.submission and s.exercise.id = :exercise and"
                                + " m.trainer = :person and not exists (select r.id from Review r where r.submission = s and r.reviewer ="
                                + " :person and r.kind = :trainer and r.state <> :leased)",
                        String.class)
                .setParameter("exercise", exercise.value())
                .setParameter("person", trainer.value())
                .setParameter("trainer", Review.Kind.TRAINER)
                .setParameter("leased", Review.State.LEASED)
                .getResultStream()
                .collect(Collectors.toSet());
    }
}
