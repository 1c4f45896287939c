package academy.huikuan.grading;

import academy.huikuan.people.Role;
import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Settings;
import academy.huikuan.platform.Starting;
import academy.huikuan.rubric.Rubrics;
import academy.huikuan.web.Place;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Keeps the rubrics' versions at the start, runs the clock of leases and deadlines, and puts the pages into the menu. */
@ApplicationScoped
public class GradingWiring implements Place.Source {
    @Inject
    private RubricStore versions;

    @Inject
    private Rubrics rubrics;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private AllocationStore allocations;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    private volatile int reviews;

    @Produces
    @Singleton
    public GradingRules rules(Settings settings) {
        return GradingRules.of(settings);
    }

    void load(@Observes @Priority(150) Starting event) {
        reviews = GradingRules.of(event.settings()).reviews();
        rubrics.all().forEach(versions::keep);
    }

    void start(@Observes @Priority(300) Starting event) {
        jobs.every(Duration.ofSeconds(60), "reviews", this::round);
    }

    private void round() {
        Instant now = clock.instant();
        submissions.unfinished(reviews, now).forEach(exercise -> allocations.turn(exercise, now));
    }

    @Override
    public List<Place> places() {
        return List.of(
                new Place("grading.reviews", "/reviews", "checklist", Set.of(Role.LEARNERS), 40),
                new Place("grading.desk", "/grading", "scale", Set.of(Role.TRAINERS), 55));
    }
}
