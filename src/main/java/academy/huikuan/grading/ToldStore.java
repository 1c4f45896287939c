package academy.huikuan.grading;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.Scenarios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a learner is told about exercises: on the first page and beside the reviews. */
@ApplicationScoped
public class ToldStore {
    @Inject
    private ExerciseStore exercises;

    @Inject
    private SubmissionStore submissions;

    @Inject
    private ReviewStore reviews;

    @Inject
    private RubricStore rubrics;

    @Inject
    private ReminderStore reminders;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Clock clock;

    /**
     * Something to know.
     * @param kind reminded, asked or close
     * @param title of the exercise, or the number of reviews
     * @param closesAt when it takes no more
     */
    public record Told(String kind, String title, Optional<Instant> closesAt, String address) {}

    @Transactional
    public List<Told> of(PersonId learner) {
        List<Told> told = new ArrayList<>();
        List<Review> given = reviews.givenTo(learner);
        List<Submission> own = submissions.of(learner);
        Map<String, Instant> reminded = reminders.of(learner);
        Optional<Cohort> cohort = cohorts.current(learner);
        List<Exercise> here = cohort.map(one -> exercises.of(one.id())).orElse(List.of());
        for (Exercise exercise : here)
            if (reminded.containsKey(exercise.id().value())) reminded(exercise, given, own).ifPresent(told::add);
        long asked = given.stream().filter(review -> rubrics.asked(review).isPresent()).count();
        if (asked > 0) told.add(new Told("asked", String.valueOf(asked), Optional.empty(), "/reviews"));
        for (Exercise exercise : here)
            if (!exercise.isStanding() && exercise.isOpen(clock.instant()) && !handedIn(own, exercise))
                told.add(new Told("close", title(exercise), exercise.closesAt(), exercise.playedAt()));
        return told;
    }

    /** A reminder stands until what it was about is done. */
    private Optional<Told> reminded(Exercise exercise, List<Review> given, List<Submission> own) {
        boolean open = given.stream()
                .anyMatch(review -> review.submission().exercise().equals(exercise)
                        && (review.state() == Review.State.LEASED || review.state() == Review.State.LAPSED));
        if (open) return Optional.of(new Told("reminded", title(exercise), Optional.empty(), "/reviews"));
        if (handedIn(own, exercise) || !exercise.isOpen(clock.instant())) return Optional.empty();
        return Optional.of(new Told("reminded", title(exercise), exercise.closesAt(), exercise.playedAt()));
    }

    private static boolean handedIn(List<Submission> own, Exercise exercise) {
        return own.stream().anyMatch(work -> work.exercise().equals(exercise));
    }

    private String title(Exercise exercise) {
        return exercise.isStanding() ? scenarios.unitTitle(exercise.unit()) : exercise.title();
    }
}
