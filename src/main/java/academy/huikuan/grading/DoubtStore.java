package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** Which questions about an exercise its trainers have answered. */
@ApplicationScoped
public class DoubtStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private ExerciseStore exercises;

    /** By the questions' keys. */
    @Transactional
    Map<String, AnsweredDoubt> answered(ExerciseId exercise) {
        return database.createQuery("select d from AnsweredDoubt d where d.exercise = :exercise", AnsweredDoubt.class)
                .setParameter("exercise", exercise.value())
                .getResultStream()
                .collect(Collectors.toMap(AnsweredDoubt::question, answer -> answer));
    }

    /** Answers a question; twice changes nothing. */
    @Transactional
    void answer(ExerciseId exercise, String key, PersonId trainer, Instant now) {
        exercises.lock(exercise);
        if (!answered(exercise).containsKey(key)) database.persist(new AnsweredDoubt(exercise, key, trainer, now));
    }

    /** Takes an answer back, so that the question is asked again; twice changes nothing. */
    @Transactional
    void ask(ExerciseId exercise, String key) {
        exercises.lock(exercise);
        database.createQuery("delete from AnsweredDoubt d where d.exercise = :exercise and d.question = :key")
                .setParameter("exercise", exercise.value())
                .setParameter("key", key)
                .executeUpdate();
    }
}
