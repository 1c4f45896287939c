package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.score.Score;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** One go of a learner at a quiz, with the quiz's rules as they were when it began. */
@Entity
@Table(name = "quiz_attempt")
class Attempt {
    /** How long after the end an answer that was on its way is still taken. */
    static final Duration GRACE = Duration.ofSeconds(5);

    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "quiz_id")
    private String quizId;

    @Column(name = "unit_id")
    private String unitId;

    private String title;

    @Column(name = "attempt_number")
    private int attemptNumber;

    private long seed;

    @Column(name = "pass_percent")
    private int passPercent;

    private String feedback;

    @Column(name = "item_count")
    private int itemCount;

    @Column(name = "at_item")
    private int atItem;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "due_at")
    private LocalDateTime dueAt;

    /** The same as `dueAt` while the attempt is open, then null: what the job looks for. */
    @Column(name = "closes_at")
    private LocalDateTime closesAt;

    @Column(name = "finished_at")
    private LocalDateTime finishedAt;

    /** Unique while the attempt is open, then null: one open attempt for a person and quiz. */
    @Column(name = "open_key")
    private String openKey;

    @Column(name = "earned_points")
    private Long earned;

    @Column(name = "possible_points")
    private Long possible;

    /** Questions that wait for a person to mark them; they count as not earned until then. */
    @Column(name = "pending_items")
    private int pending;

    private Boolean passed;

    @Version
    private int version;

    protected Attempt() {}

    /** @param number counts the learner's attempts at this quiz from 1 */
    Attempt(PersonId learner, Quiz quiz, int number, long seed, Instant now) {
        this.id = Ids.ordered();
        this.personId = learner.value();
        this.quizId = quiz.id();
        this.unitId = quiz.unit();
        this.title = quiz.title();
        this.attemptNumber = number;
        this.seed = seed;
        this.passPercent = quiz.pass();
        this.feedback = quiz.feedback().id();
        this.itemCount = quiz.draw();
        this.atItem = 1;
        this.startedAt = Moments.stored(now);
        this.dueAt = quiz.minutes() == 0 ? null : startedAt.plusMinutes(quiz.minutes());
        this.closesAt = dueAt;
        this.openKey = openKey(learner, quiz.id());
    }

    static String openKey(PersonId learner, String quiz) {
        return learner.value() + "/" + quiz;
    }

    AttemptId id() {
        return new AttemptId(id);
    }

    PersonId learner() {
        return new PersonId(personId);
    }

    String quiz() {
        return quizId;
    }

    String unit() {
        return unitId;
    }

    String title() {
        return title;
    }

    int number() {
        return attemptNumber;
    }

    long seed() {
        return seed;
    }

    int pass() {
        return passPercent;
    }

    FeedbackTime feedback() {
        return FeedbackTime.of(feedback).orElseThrow();
    }

    int items() {
        return itemCount;
    }

    /** The question at which the learner stands, from 1. */
    int atItem() {
        return atItem;
    }

    Instant startedAt() {
        return Moments.read(startedAt);
    }

    /** When the time is up; empty where there is no limit. */
    Optional<Instant> dueAt() {
        return Optional.ofNullable(dueAt).map(Moments::read);
    }

    Optional<Instant> finishedAt() {
        return Optional.ofNullable(finishedAt).map(Moments::read);
    }

    boolean finished() {
        return finishedAt != null;
    }

    /** The result, once it is finished. */
    Optional<Score> score() {
        return earned == null ? Optional.empty() : Optional.of(new Score(earned, possible));
    }

    /** How many questions wait for a person to mark them. */
    int pending() {
        return pending;
    }

    boolean passed() {
        return Boolean.TRUE.equals(passed);
    }

    /** Whether it is open although its time is up. */
    boolean overdue(Instant now) {
        return !finished() && dueAt().filter(due -> !now.isBefore(due)).isPresent();
    }

    /** Whether an answer that arrives now is still taken. */
    boolean takesAnswers(Instant now) {
        return !finished() && dueAt().filter(due -> now.isAfter(due.plus(GRACE))).isEmpty();
    }

    /** @throws Refusal.Conflict if an answer can no longer be taken */
    void takeAnswer(Instant now) {
        if (finished()) throw new Refusal.Conflict("refusal.quiz-finished");
        if (!takesAnswers(now)) throw new Refusal.Conflict("refusal.quiz-time-up");
    }

    void standAt(int item) {
        if (item < 1 || item > itemCount) throw new IllegalArgumentException("question " + item + " of " + itemCount);
        this.atItem = item;
    }

    /**
     * Ends it with its result; the moment is never later than the time limit.
     * @param waiting questions that a person has yet to mark
     */
    void finish(Score score, int waiting, Instant now) {
        if (finished()) throw new Refusal.Conflict("refusal.quiz-finished");
        this.pending = waiting;
        this.earned = score.earned();
        this.possible = score.possible();
        this.passed = score.reaches(passPercent);
        this.finishedAt = Moments.stored(dueAt().filter(due -> due.isBefore(now)).orElse(now));
        this.openKey = null;
        this.closesAt = null;
    }

    /** Takes what its marks come to after some of them were changed; a pass may be won by it and lost. */
    void remark(Tally tally) {
        if (!finished()) throw new Refusal.Conflict("refusal.quiz-not-finished");
        this.pending = tally.waiting();
        this.earned = tally.score().earned();
        this.possible = tally.score().possible();
        this.passed = tally.score().reaches(passPercent);
    }
}
