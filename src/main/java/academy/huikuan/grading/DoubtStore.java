package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

/** Which questions about an exercise its trainers have answered. */
@ApplicationScoped
public class DoubtStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private ExerciseStore exercises;

    @Transactional
    Set<String> answered(ExerciseId exercise) {
        return database.createQuery("select d.question from AnsweredDoubt d where d.exercise = :exercise", String.class)
                .setParameter("exercise", exercise.value())
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Answers a question; twice changes nothing. */
    @Transactional
    void answer(ExerciseId exercise, String key, PersonId trainer, Instant now) {
        exercises.lock(exercise);
        if (!answered(exercise).contains(key)) database.persist(new AnsweredDoubt(exercise, key, trainer, now));
    }
}
