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
import java.util.Map;

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
    private ModelStore models;

    @Inject
    private SecondMarkingStore seconds;

    @Inject
    private Event<GradeSettled> settled;

    @Inject
    private Event<ReviewHandedIn> handedIn;

    /** Settles a work where its reviews and the clock allow; doing so twice changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    void settle(Submission submission, Instant now) {
        settle(submission, reviews.of(submission), false, now);
    }

    /**
     * As {@link #settle}, after the trainer has changed the rule or the rubric: then also a pass may become a fail.
     * @param all reviews and grades of the work
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void recompute(Submission submission, List<Review> all, Instant now) {
        settle(submission, all, true, now);
    }

    private void settle(Submission submission, List<Review> all, boolean anew, Instant now) {
        List<MedianRule.Opinion> opinions = all.stream()
                .filter(review -> review.kind() == Review.Kind.PEER && review.submitted())
                .map(review -> new MedianRule.Opinion(review.marks(), review.redLines() == Review.RedLines.OPEN))
                .toList();
        Rubric rubric = rubrics.byDigest(submission.rubricDigest());
        submission.redLine(opinions.stream().anyMatch(MedianRule.Opinion::redLineOpen));
        List<String> criteria = rubric.criteria().stream().map(Criterion::id).toList();
        Rule rule = submission.exercise().rule();
        Outcome outcome = MedianRule.outcome(new MedianRule.Docket(
                criteria,
                rule,
                submission.wanted(),
                opinions,
                ReviewStore.trainersGrade(all).map(Review::marks),
                submission.isDue(now)));
        if (rule == Rule.MODEL && outcome instanceof Outcome.Settled result && result.by() == Outcome.By.PEERS)
            outcome = estimated(submission, criteria, opinions);
        Score passMark = house.passMark(rubric);
        if (!anew && outcome instanceof Outcome.Settled result && follows(submission, rule, result))
            follow(submission, result.grade(), opinions.size(), now);
        else if (outcome instanceof Outcome.Settled result
                && (anew ? differs(submission, result) : replaces(submission, result, passMark))) {
            submission.settle(result, passMark, now);
            tell(submission, result, opinions.size(), now);
        } else submission.await(outcome);
        submission.rank(now);
    }

    private void tell(Submission submission, Outcome.Settled result, int reviews, Instant now) {
        Rubric rubric = rubrics.byDigest(submission.rubricDigest());
        database.persist(new GradeResult(submission, result, reviews, house.passMark(rubric), now));
        submission.authors().stream()
                .sorted()
                .forEach(author -> settled.fire(event(submission, new PersonId(author), result.grade(), rubric, now)));
    }

    /** The model's grade, where it knows all reviews of the work; until then it is waited for. */
    private Outcome estimated(Submission submission, List<String> criteria, List<MedianRule.Opinion> opinions) {
        WorkEstimate estimate = database.find(WorkEstimate.class, submission.id().value());
        long reviews = opinions.stream()
                .filter(opinion -> opinion.marks().levels().keySet().containsAll(criteria))
                .count();
        return estimate == null || estimate.reviews() != reviews || !estimate.fits(criteria)
                ? new Outcome.Pending(0)
                : new Outcome.Settled(estimate.grade(), Outcome.By.PEERS);
    }

    private static boolean follows(Submission submission, Rule rule, Outcome.Settled next) {
        return rule == Rule.MODEL
                && next.by() == Outcome.By.PEERS
                && submission.settled().filter(soFar -> soFar.by() == Outcome.By.PEERS).isPresent();
    }

    /** The kept grade follows the model; it is told and traced where what is shown of it changes. */
    private void follow(Submission submission, Grade estimate, int reviews, Instant now) {
        Grade soFar = submission.settled().orElseThrow().grade();
        if (soFar.equals(estimate)) return;
        boolean passed = submission.passed();
        submission.follow(estimate, house.passMark(rubrics.byDigest(submission.rubricDigest())));
        boolean same = passed == submission.passed()
                && Grade.shown(soFar.score(), passed).equals(Grade.shown(estimate.score(), passed));
        if (!same) tell(submission, new Outcome.Settled(estimate, Outcome.By.PEERS), reviews, now);
    }

    /**
     * The model has been computed: works whose exercise goes by it follow. The exercise is locked before.
     * @param estimates by work
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(Exercise exercise, Map<String, WorkEstimate> estimates, Instant now) {
        database.createQuery("select s from Submission s where s.exercise = :exercise order by s.id", Submission.class)
                .setParameter("exercise", exercise)
                .getResultList()
                .forEach(work -> {
                    WorkEstimate estimate = estimates.get(work.id().value());
                    if (estimate == null || estimate.reviews() < MedianRule.LEAST) return;
                    if (work.settled().isEmpty()) {
                        if (work.isDue(now) || estimate.reviews() >= work.wanted()) settle(work, now);
                    } else if (work.settled().get().by() == Outcome.By.PEERS && fits(estimate, work))
                        follow(work, estimate.grade(), estimate.reviews(), now);
                });
    }

    private boolean fits(WorkEstimate estimate, Submission work) {
        return estimate.fits(
                rubrics.byDigest(work.rubricDigest()).criteria().stream().map(Criterion::id).toList());
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
        models.touch(submission.exercise().id());
        handedIn.fire(new ReviewHandedIn(review.reviewer(), now));
    }

    /** Adds what a reviewer was asked for after the rubric had changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    void complete(Review review, Marks marks, NameMask names, Instant now) {
        review.complete(marks, review.submission().rubricDigest(), names);
        models.touch(review.submission().exercise().id());
        recompute(review.submission(), reviews.of(review.submission()), now);
    }

    /** Hands in a trainer's grade, which also is a look at the red lines that peers have marked; a second trainer's is for comparison only. */
    @Transactional(Transactional.TxType.MANDATORY)
    void grade(Review grade, Instant now) {
        Submission submission = grade.submission();
        grade.submit(rubrics.byDigest(submission.rubricDigest()), new NameMask(List.of()), now);
        models.touch(submission.exercise().id());
        if (grade.isSecond()) return;
        look(submission, grade, !grade.marks().redLines().isEmpty(), now);
        seconds.graded(submission, grade.reviewer(), now);
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
