package academy.huikuan.grading;

import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.rubric.Rubrics;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Changes an exercise under way: reviews stay, whoever wrote one is asked only for the criteria that have changed, and all results are
 * computed anew.
 */
@ApplicationScoped
public class RevisionStore {
    @Inject
    private SubmissionStore submissions;

    @Inject
    private ReviewStore reviews;

    @Inject
    private SettlementStore settlements;

    @Inject
    private ModelStore models;

    @Inject
    private AllocationStore allocations;

    @Inject
    private RubricStore versions;

    @Inject
    private Scenarios scenarios;

    @Inject
    private Rubrics rubrics;

    @Inject
    private GradingRules house;

    /** The exercise is locked before. */
    @Transactional(Transactional.TxType.MANDATORY)
    void arrange(Exercise exercise, Terms terms, Instant now) {
        boolean regrade = exercise.rule() != terms.rule() || !exercise.rubric().equals(terms.rubric());
        exercise.arrange(terms);
        if (regrade) models.touch(exercise.id());
        List<Submission> works = submissions.of(exercise);
        Map<String, List<Review>> given =
                reviews.all(exercise).stream().collect(Collectors.groupingBy(review -> review.submission().id().value()));
        for (Submission work : works) {
            work.dueBy(exercise.due(work.submittedAt(), house));
            if (!regrade) continue;
            List<Review> all = given.getOrDefault(work.id().value(), List.of());
            follow(work, all, terms.rubric().orElseGet(() -> own(work)));
            settlements.recompute(work, all, now);
        }
        allocations.assign(exercise, now);
    }

    /** The scenario's rubric as it stands now. */
    private String own(Submission work) {
        return versions.keep(rubrics.byId(scenarios.byId(work.scenario()).rubric()));
    }

    private void follow(Submission work, List<Review> given, String digest) {
        if (digest.equals(work.rubricDigest())) return;
        Rubric now = versions.byDigest(digest);
        for (Review review : given) {
            // one that was handed in stays with the rubric it was written by, so that what comes back into use is not asked for again
            if (review.submitted()) continue;
            Optional<Rubric> asked = RubricChange.asked(versions.byDigest(review.rubricDigest()), now);
            review.follow(digest, asked.map(review.marks()::without).orElse(review.marks()));
        }
        work.gradeBy(digest);
    }
}
