package academy.huikuan.grading;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How far exercises have come, counted by the database. */
@ApplicationScoped
public class ExerciseCountStore {
    static final Count NONE = new Count(0, 0, 0);

    @PersistenceContext
    private EntityManager database;

    /**
     * @param works handed in
     * @param reviews of peers that were handed in
     * @param wanted reviews of peers that the works want
     */
    record Count(long works, long reviews, long wanted) {}

    /** By the exercises' ids; those without works are left out. */
    @Transactional
    Map<String, Count> of(List<Exercise> exercises) {
        if (exercises.isEmpty()) return Map.of();
        Map<String, Long> reviews = new HashMap<>();
        database.createQuery(
                        "select r.submission.exercise.id, count(r) from Review r where r.submission.exercise in :exercises and r.kind ="
                                + " :peer and r.state = :submitted group by r.submission.exercise.id",
                        Object[].class)
                .setParameter("exercises", exercises)
                .setParameter("peer", Review.Kind.PEER)
                .setParameter("submitted", Review.State.SUBMITTED)
                .getResultList()
                .forEach(row -> reviews.put((String) row[0], (Long) row[1]));
        Map<String, Count> counts = new HashMap<>();
        database.createQuery(
                        "select s.exercise.id, count(s), sum(s.wanted) from Submission s where s.exercise in :exercises group by"
                                + " s.exercise.id",
                        Object[].class)
                .setParameter("exercises", exercises)
                .getResultList()
                .forEach(row -> counts.put(
                        (String) row[0],
                        new Count((Long) row[1], reviews.getOrDefault((String) row[0], 0L), ((Number) row[2]).longValue())));
        return counts;
    }
}
