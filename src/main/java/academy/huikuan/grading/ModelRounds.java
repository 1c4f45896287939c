package academy.huikuan.grading;

import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes exercises anew as reviews arrive, each at most every 30 seconds, on one node only. */
@ApplicationScoped
public class ModelRounds {
    private static final Duration TICK = Duration.ofSeconds(5);
    private static final int REMEMBERED = 20;
    private static final int LARGE = 5_000;

    @Inject
    private ModelStore models;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    /** The last models that pages have asked for. */
    private record Seen(int changes, Instant at, List<String> criteria, ClassModel model) {}

    private final Map<ExerciseId, Seen> seen = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<ExerciseId, Seen> eldest) {
            return size() > REMEMBERED;
        }
    };

    void start(@Observes @Priority(300) Starting event) {
        jobs.every(TICK, "grades", this::round);
    }

    /** Computes what is due. */
    public void round() {
        Jobs.each("grades of", models.due(clock.instant()), this::compute);
    }

    private void compute(ExerciseId exercise) {
        Instant now = clock.instant();
        if (!models.claim(exercise, now)) return;
        boolean kept = false;
        try {
            int changes = models.state(exercise).orElseThrow().changes();
            Codes codes = models.codes(exercise);
            List<ClassModel> computed = models.read(exercise, now).stream()
                    .filter(one -> !one.isEmpty())
                    .map(one -> new ClassModel(one, codes))
                    .toList();
            models.keep(exercise, changes, computed, now);
            kept = true;
        } finally {
            if (!kept) models.giveUp(exercise, now);
        }
    }

    /**
     * The model of a class that was read just now; of a large one it may be that of half a minute ago.
     * @param state of its exercise, asked before the class was read
     * @return empty where there is no review yet
     */
    Optional<ClassModel> model(ExerciseId exercise, Optional<ModelState> state, ClassReviews reviews) {
        if (reviews.isEmpty()) return Optional.empty();
        int changes = state.map(ModelState::changes).orElse(0);
        Instant now = clock.instant();
        Seen last = remembered(exercise);
        boolean known = last != null && last.criteria().equals(reviews.criteria());
        boolean same = known && last.changes() == changes && last.model().reviews().reviews().equals(reviews.reviews());
        if (same) return Optional.of(last.model().beside(reviews));
        if (known && reviews.reviews().size() > LARGE && now.isBefore(last.at().plus(ModelStore.PAUSE))) return Optional.of(last.model());
        Codes codes = state.flatMap(ModelState::codes).orElseGet(() -> new Codes(exercise.value()));
        ClassModel model = new ClassModel(reviews, codes);
        remember(exercise, new Seen(changes, now, reviews.criteria(), model));
        return Optional.of(model);
    }

    private synchronized Seen remembered(ExerciseId exercise) {
        return seen.get(exercise);
    }

    private synchronized void remember(ExerciseId exercise, Seen model) {
        seen.put(exercise, model);
    }
}
