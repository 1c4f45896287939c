package academy.huikuan.grading;

import academy.huikuan.calibration.Trial;
import academy.huikuan.calibration.TrialStore;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits for whom: reviews for a learner, works for a cohort's trainers. */
@ApplicationScoped
public class DueStore {
    @Inject
    private ReviewStore reviews;

    @Inject
    private QueueStore queue;

    @Inject
    private TrialStore trials;

    @Inject
    private Clock clock;

    /**
     * Reviews that were given out and not handed in.
     * @param firstLapse when the first of them goes to someone else
     */
    public record OpenReviews(int count, Optional<Instant> firstLapse) {}

    @Transactional
    public OpenReviews reviews(PersonId reviewer) {
        List<Review> open = reviews.givenTo(reviewer).stream()
                .filter(review -> review.state() == Review.State.LEASED)
                .toList();
        List<Trial> anchors = trials.openAnchors(reviewer).stream().filter(trial -> !trial.lapsed(clock.instant())).toList();
        return new OpenReviews(
                open.size() + anchors.size(),
                Stream.concat(open.stream().flatMap(review -> review.lapsesAt().stream()), anchors.stream().flatMap(trial -> trial.lapsesAt().stream()))
                        .min(Comparator.naturalOrder()));
    }

    /** Works of the cohort that only a trainer can bring on: held by a red line, short of reviews at the deadline, or without peers. */
    @Transactional
    public int forTrainer(CohortId cohort) {
        Map<QueueRank, Integer> counts = queue.counts(cohort);
        return counts.getOrDefault(QueueRank.RED, 0) + counts.getOrDefault(QueueRank.NEED, 0);
    }
}
