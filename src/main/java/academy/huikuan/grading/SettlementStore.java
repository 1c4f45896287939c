package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Gives works their results. The exercise is locked before anything here is called. */
@ApplicationScoped
public class SettlementStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private ReviewStore reviews;

    @Inject
    private RubricStore rubrics;

    @Inject
    private GradingRules house;

    @Inject
    private Event<GradeSettled> settled;

    /** Settles a work where its reviews and the clock allow; doing so twice changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Submission submission, Instant now) {
        settle(submission, false, now);
    }

    /** As {@link #settle}, after the trainer has changed the rule or the rubric: then also a pass may become a fail. */
    @Transactional(Transactional.TxType.MANDATORY)
    void recompute(Submission submission, Instant now) {
        settle(submission, true, now);
    }

    private void settle(Submission submission, boolean anew, Instant now) {
        List<Review> all = reviews.of(submission);
        List<MedianRule.Opinion> opinions = all.stream()
                .filter(review -> review.kind() == Review.Kind.PEER && review.submitted())
                .map(review -> new MedianRule.Opinion(review.marks(), review.redLines() == Review.RedLines.OPEN))
                .toList();
        Rubric rubric = rubrics.byDigest(submission.rubricDigest());
        submission.redLine(opinions.stream().anyMatch(MedianRule.Opinion::redLineOpen));
        Outcome outcome = MedianRule.outcome(new MedianRule.Docket(
                rubric.criteria().stream().map(Criterion::id).toList(),
                submission.exercise().rule(),
                submission.wanted(),
                opinions,
                ReviewStore.trainersGrade(all).map(Review::marks),
                submission.isDue(now)));
        Score passMark = house.passMark(rubric);
        if (outcome instanceof Outcome.Settled result && (anew ? differs(submission, result) : replaces(submission, result, passMark))) {
            submission.settle(result, passMark, now);
            database.persist(new GradeResult(submission, result, opinions.size(), passMark, now));
            submission.authors().stream()
                    .sorted()
                    .forEach(author -> settled.fire(event(submission, new PersonId(author), result.grade(), rubric, now)));
        } else submission.await(outcome);
        submission.rank(now);
    }

    private static boolean replaces(Submission submission, Outcome.Settled result, Score passMark) {
        return MedianRule.replaces(submission.settled(), result, passMark);
    }

    private static boolean differs(Submission submission, Outcome.Settled result) {
        return submission.settled().filter(result::equals).isEmpty();
    }

    private GradeSettled event(Submission submission, PersonId author, Grade grade, Rubric rubric, Instant now) {
        return new GradeSettled(
                author,
                submission.cohort(),
                submission.unit(),
                submission.id().value(),
                grade.score(),
                submission.passed(),
                skills(grade, rubric),
                rubric.criteria().stream()
                        .map(one -> new GradeSettled.CriterionGrade(one.id(), one.title(), one.skills(), grade.score(one.id())))
                        .toList(),
                submission.exercise().shows(submission, house),
                now);
    }

    /** One observation for each criterion and skill of it. */
    static List<SkillScore> skills(Grade grade, Rubric rubric) {
        return rubric.criteria().stream()
                .flatMap(criterion ->
                        criterion.skills().stream().map(skill -> new SkillScore(skill, grade.score(criterion.id()))))
                .toList();
    }

    /** Hands in a peer's review and settles the work where it was the last. A review that comes twice counts once. */
    @Transactional(Transactional.TxType.MANDATORY)
    void submit(Review review, NameMask names, Instant now) {
        Submission submission = review.submission();
        review.submit(rubrics.byDigest(submission.rubricDigest()), names, now);
        settle(submission, now);
    }

    /** Adds what a reviewer was asked for after the rubric had changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void complete(Review review, Marks marks, NameMask names, Instant now) {
        review.complete(marks, review.submission().rubricDigest(), names);
        recompute(review.submission(), now);
    }

    /** Hands in a trainer's grade, which also is a look at the red lines that peers have marked. */
    @Transactional(Transactional.TxType.MANDATORY)
    void grade(Review grade, Instant now) {
        Submission submission = grade.submission();
        grade.submit(rubrics.byDigest(submission.rubricDigest()), new NameMask(List.of()), now);
        look(submission, grade, !grade.marks().redLines().isEmpty(), now);
    }

    /** A trainer has looked and found no red line crossed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void release(Submission submission, PersonId trainer, Instant now) {
        if (!submission.redLineOpen()) throw new Refusal.Conflict("grading.no-red-line");
        reviews.of(submission).forEach(review -> review.look(trainer, false, now));
        settle(submission, now);
    }

    private void look(Submission submission, Review grade, boolean confirmed, Instant now) {
        reviews.of(submission).forEach(review -> review.look(grade.reviewer(), confirmed, now));
        settle(submission, now);
    }
}
