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
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** One go of a learner at a quiz, with the quiz's rules as they were when it began. */
@Entity
@Table(name = "quiz_attempt")
class Attempt {
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

    @Column(name = "page_size")
    private int pageSize;

    private boolean sequential;

    @Column(name = "grace_seconds")
    private int grace;

    @Column(name = "review_rules")
    private String review;

    /** A trainer's look at the quiz, which counts nowhere. */
    private boolean preview;

    @Column(name = "item_count")
    private int itemCount;

    @Column(name = "at_item")
    private int atItem;

    @Column(name = "started_at")
    private LocalDateTime startedAt;

    @Column(name = "due_at")
    private LocalDateTime dueAt;

    /** When the server closes it: the grace after `dueAt` while the attempt is open, then null. What the job looks for. */
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

    /**
     * @param terms that hold for this learner
     * @param number counts the learner's attempts at this quiz from 1; 0 of a preview
     */
    Attempt(PersonId learner, Quiz quiz, Terms terms, int number, long seed, Instant now) {
        Conduct conduct = quiz.conduct();
        this.id = Ids.ordered();
        this.personId = learner.value();
        this.quizId = quiz.id();
        this.unitId = quiz.unit();
        this.title = quiz.title();
        this.attemptNumber = number;
        this.preview = number == 0;
        this.seed = seed;
        this.passPercent = quiz.pass();
        this.pageSize = conduct.pageSize();
        this.sequential = conduct.sequential();
        this.grace = conduct.grace();
        this.review = conduct.review().encoded();
        this.itemCount = quiz.draw();
        this.atItem = 1;
        this.startedAt = Moments.stored(now);
        terms.due(now).ifPresent(this::endAt);
        this.openKey = preview ? previewKey(learner, quiz.id()) : openKey(learner, quiz.id());
    }

    private void endAt(Instant due) {
        this.dueAt = Moments.stored(due);
        this.closesAt = dueAt.plusSeconds(grace);
    }

    static String openKey(PersonId learner, String quiz) {
        return learner.value() + "/" + quiz;
    }

    static String previewKey(PersonId trainer, String quiz) {
        return openKey(trainer, quiz) + "/0";
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

    ReviewRules review() {
        return ReviewRules.decoded(review);
    }

    /** Whether it is a trainer's, to look at the quiz: it counts nowhere. */
    boolean preview() {
        return preview;
    }

    /** Whether its pages only go forward. */
    boolean sequential() {
        return sequential;
    }

    /** How many questions stand on a page: one, some, or all of them. */
    int pageSize() {
        return pageSize == 0 ? itemCount : Math.min(pageSize, itemCount);
    }

    /** The number of the first question on the page where this one stands. */
    int firstOfPage(int item) {
        return (item - 1) / pageSize() * pageSize() + 1;
    }

    int lastOfPage(int item) {
        return Math.min(itemCount, firstOfPage(item) + pageSize() - 1);
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
        return !finished() && dueAt().filter(due -> now.isAfter(due.plusSeconds(grace))).isEmpty();
    }

    /** Whether it is due and the grace is over, so that the server may close it. */
    boolean closes(Instant now) {
        return closesAt != null && !now.isBefore(Moments.read(closesAt));
    }

    /** @throws Refusal.Conflict if an answer can no longer be taken, or the question is not on the page where the learner stands */
    void takeAnswer(int item, Instant now) {
        if (finished()) throw new Refusal.Conflict("refusal.quiz-finished");
        if (!takesAnswers(now)) throw new Refusal.Conflict("refusal.quiz-time-up");
        if (sequential && firstOfPage(item) != firstOfPage(atItem)) throw new Refusal.Conflict("refusal.quiz-sequential");
    }

    /**
     * Remembers the page where the learner stands.
     * @throws Refusal.Conflict if the pages only go forward, and this one is neither the current nor the next
     */
    void standAt(int item) {
        if (item < 1 || item > itemCount) throw new IllegalArgumentException("question " + item + " of " + itemCount);
        int wanted = firstOfPage(item);
        if (wanted == firstOfPage(atItem)) return;
        if (sequential && wanted != lastOfPage(atItem) + 1) throw new Refusal.Conflict("refusal.quiz-sequential");
        this.atItem = wanted;
    }

    /** Gives it the quiz's closing time, which is still to come, where it had no end at all. */
    void closeAt(Instant closing, Instant now) {
        if (!finished() && dueAt == null && now.isBefore(closing)) endAt(closing);
    }

    /** Puts the end off while it is open; never brings it nearer. @param due empty for no end at all */
    void extend(Optional<Instant> due) {
        if (finished() || dueAt == null) return;
        if (due.isEmpty()) {
            this.dueAt = null;
            this.closesAt = null;
        } else if (due.get().isAfter(Moments.read(dueAt))) endAt(due.get());
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
        if (!finished()) throw new IllegalStateException("attempt " + id + " is open");
        this.pending = tally.waiting();
        this.earned = tally.score().earned();
        this.possible = tally.score().possible();
        this.passed = tally.score().reaches(passPercent);
    }
}
