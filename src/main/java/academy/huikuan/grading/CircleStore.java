package academy.huikuan.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who was in a team with whom. */
@ApplicationScoped
public class CircleStore {
    @PersistenceContext
    private EntityManager database;

    /** The teams of all exercises of the cohorts that take part in one: members by a key of exercise and team. */
    @Transactional
    Map<String, Set<String>> teams(ExerciseId exercise) {
        List<?> rows = database.createNativeQuery("select distinct t.exercise_id, t.team_name, t.person_id from exercise_team t"
                        + " join exercise_cohort other on other.exercise_id = t.exercise_id"
                        + " join exercise_cohort own on own.cohort_id = other.cohort_id where own.exercise_id = ?1")
                .setParameter(1, exercise.value())
                .getResultList();
        Map<String, Set<String>> teams = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            teams.computeIfAbsent(columns[0] + " " + columns[1], any -> new HashSet<>()).add((String) columns[2]);
        }
        return teams;
    }
}
