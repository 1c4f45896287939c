package academy.huikuan.grading;

import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Brings together what an exercise's files say: the reviews that the model takes, and the results that pages show. */
@ApplicationScoped
public class GradeFileStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private ModelStore models;

    /** @throws Refusal.NotFound if nothing was computed yet */
    @Transactional
    GradeFiles of(Exercise exercise, Instant now) {
        Codes codes = models.state(exercise.id())
                .filter(state -> state.computedAt().isPresent())
                .flatMap(ModelState::codes)
                .orElseThrow(Refusal.NotFound::new);
        List<ClassReviews> classes = models.read(exercise.id(), now);
        if (classes.stream().allMatch(ClassReviews::isEmpty)) throw new Refusal.NotFound();
        Map<String, WorkEstimate> estimates = models.estimates(exercise.id());
        return new GradeFiles(codes, classes, estimates, results(exercise, estimates));
    }

    private Map<String, Double> results(Exercise exercise, Map<String, WorkEstimate> estimates) {
        Map<String, Double> results = new HashMap<>();
        database.createQuery(
                        "select s.id, s.grade from Submission s where s.exercise = :exercise and s.state = :settled", Object[].class)
                .setParameter("exercise", exercise)
                .setParameter("settled", Submission.State.SETTLED)
                .getResultStream()
                .forEach(row -> results.put(
                        (String) row[0], result(Grade.decoded((String) row[1]), Optional.ofNullable(estimates.get((String) row[0])))));
        return results;
    }

    /** Kept grades are in parts of levels; where one is the estimate, this is what it was made of. */
    private static double result(Grade shown, Optional<WorkEstimate> estimate) {
        return estimate.filter(said -> said.grade().equals(shown))
                .map(WorkEstimate::estimate)
                .orElseGet(() -> shown.score().outOf(Level.TOP, 9).doubleValue());
    }
}
