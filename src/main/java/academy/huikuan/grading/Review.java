package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.rubric.Rubric;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** One person's review of one work: a peer's on lease, or a trainer's grade. */
@Entity
@Table(name = "review")
class Review {
    /** Whose word it is. */
    enum Kind {
        PEER,
        TRAINER,
        /** The author's own, which is shown beside the others and never counts. */
        SELF
    }

    /** From being given out to being handed in. */
    enum State {
        LEASED,
        LAPSED,
        SUBMITTED,
        WITHDRAWN
    }

    /** What has become of the red lines that it marks. */
    enum RedLines {
        NONE,
        OPEN,
        DISMISSED,
        CONFIRMED
    }

    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id")
    private Submission submission;

    @Column(name = "reviewer_id")
    private String reviewer;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "round_number")
    private int round;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "leased_at")
    private LocalDateTime leasedAt;

    @Column(name = "lapses_at")
    private LocalDateTime lapsesAt;

    private String marks;

    @Column(name = "rubric_digest")
    private String rubric;

    @Column(name = "remark")
    private String comment;

    @Column(name = "turn_notes")
    private String notes;

    @Column(name = "sequence_number")
    private int sequence;

    @Column(name = "saved_at")
    private LocalDateTime savedAt;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "red_line")
    private RedLines redLines;

    @Column(name = "looked_by")
    private String lookedBy;

    @Column(name = "looked_at")
    private LocalDateTime lookedAt;

    @Column(name = "second_mark")
    private boolean secondMark;

    @Version
    private int version;

    protected Review() {}

    private Review(Submission submission, PersonId reviewer, Kind kind, int round, Marks marks, Instant now) {
        this.id = Ids.random();
        this.submission = submission;
        this.reviewer = reviewer.value();
        this.kind = kind;
        this.round = round;
        this.state = State.LEASED;
        this.leasedAt = Moments.stored(now);
        this.redLines = RedLines.NONE;
        this.rubric = submission.rubricDigest();
        keep(marks);
    }

    /** Its lease ends with a full hour, so that it does not tell the minute at which the work came. */
    static Review leased(Submission submission, PersonId reviewer, Duration lease, Instant now) {
        Review review = new Review(submission, reviewer, Kind.PEER, 1, Marks.NONE, now);
        review.lapsesAt = Moments.stored(Moments.fullHour(now.plus(lease)));
        return review;
    }

    /** @param round 1 for the trainer's first grade of the work, one more for each later one, which begins with the last one's marks */
    static Review byTrainer(Submission submission, PersonId trainer, int round, Marks marks, Instant now) {
        return new Review(submission, trainer, Kind.TRAINER, round, marks, now);
    }

    /** A second trainer's grade of a work that another has graded: for comparison, never the result. */
    static Review bySecondTrainer(Submission submission, PersonId trainer, int round, Marks marks, Instant now) {
        Review grade = byTrainer(submission, trainer, round, marks, now);
        grade.secondMark = true;
        return grade;
    }

    static Review byAuthor(Submission submission, PersonId author, Instant now) {
        return new Review(submission, author, Kind.SELF, 1, Marks.NONE, now);
    }

    /** Digest of the rubric's version that its marks are by. */
    String rubricDigest() {
        return rubric == null ? submission.rubricDigest() : rubric;
    }

    /** The rubric has changed: from now on it is by that version, with what is left of its marks. */
    void follow(String digest, Marks left) {
        keep(left);
        this.rubric = digest;
    }

    /** Adds what was asked for after the rubric had changed. @param names of the reviewer, which are taken out of the comment and the notes */
    void complete(Marks added, String digest, NameMask names) {
        if (state != State.SUBMITTED) throw new Refusal.Conflict("grading.review-gone");
        follow(digest, added.masked(names));
        if (kind == Kind.PEER && !marks().redLines().isEmpty() && redLines == RedLines.NONE) this.redLines = RedLines.OPEN;
    }

    /** The work was replaced: what a page that shows the old one sends no longer fits. */
    void outrun() {
        this.sequence++;
    }

    /** Whether anything was written. */
    boolean begun() {
        return savedAt != null || submittedAt != null;
    }

    private void keep(Marks written) {
        this.marks = written.encoded();
        this.comment = written.comment();
        this.notes = TurnNotes.encoded(written.notes());
    }

    /**
     * Keeps what is written so far.
     * @param number counts the savings of this review; a saving that comes again changes nothing, an older one is refused
     */
    void save(Marks written, int number, Instant now) {
        if (state == State.WITHDRAWN) throw new Refusal.Conflict("grading.review-gone");
        if (written.equals(marks()) && number <= sequence) return;
        if (state == State.SUBMITTED) throw new Refusal.Conflict("grading.already-submitted");
        if (isStale(written, number)) throw new Refusal.Conflict("grading.newer-elsewhere");
        keep(written);
        this.sequence = number;
        this.savedAt = Moments.stored(now);
    }

    /** Whether something newer is kept than what a page with that number knew. */
    boolean isStale(Marks written, int number) {
        return number <= sequence && !written.equals(marks());
    }

    /**
     * Hands it in, also when its lease has lapsed meanwhile: no review is thrown away.
     * @param names of the reviewer, which are taken out of the comment and the notes
     * @throws Refusal.Conflict if it was handed in or given back
     * @throws Refusal.Invalid if something lacks
     */
    void submit(Rubric rubric, NameMask names, Instant now) {
        if (state == State.SUBMITTED) throw new Refusal.Conflict("grading.already-submitted");
        if (state == State.WITHDRAWN) throw new Refusal.Conflict("grading.review-gone");
        if (!marks().gaps(rubric).isEmpty()) throw new Refusal.Invalid("grading.incomplete");
        keep(marks().masked(names));
        this.state = State.SUBMITTED;
        this.submittedAt = Moments.stored(now);
        if (kind == Kind.PEER && !marks().redLines().isEmpty()) this.redLines = RedLines.OPEN;
    }

    boolean lapse(Instant now) {
        if (state != State.LEASED || lapsesAt == null || now.isBefore(Moments.read(lapsesAt))) return false;
        this.state = State.LAPSED;
        return true;
    }

    /** Gives it back, as one who has recognised the author should. */
    void withdraw() {
        if (state == State.SUBMITTED) throw new Refusal.Conflict("grading.already-submitted");
        this.state = State.WITHDRAWN;
    }

    /** A trainer has looked at the red lines that this marks. */
    void look(PersonId trainer, boolean confirmed, Instant now) {
        if (redLines != RedLines.OPEN) return;
        this.redLines = confirmed ? RedLines.CONFIRMED : RedLines.DISMISSED;
        this.lookedBy = trainer.value();
        this.lookedAt = Moments.stored(now);
    }

    ReviewId id() {
        return new ReviewId(id);
    }

    Submission submission() {
        return submission;
    }

    PersonId reviewer() {
        return new PersonId(reviewer);
    }

    boolean isBy(PersonId person) {
        return reviewer.equals(person.value());
    }

    Kind kind() {
        return kind;
    }

    int round() {
        return round;
    }

    State state() {
        return state;
    }

    /** Whether it is a second trainer's, which is never the result. */
    boolean isSecond() {
        return secondMark;
    }

    boolean submitted() {
        return state == State.SUBMITTED;
    }

    Instant leasedAt() {
        return Moments.read(leasedAt);
    }

    /** Within how many days it is to be handed in. */
    int daysLeft(Instant now) {
        return lapsesAt == null ? 1 : Moments.daysWithin(now, Moments.read(lapsesAt));
    }

    /** Whole hours left on the lease, rounded down; 0 when it has lapsed. */
    long hoursLeft(Instant now) {
        return lapsesAt == null || state != State.LEASED
                ? 0
                : Math.max(0, Duration.between(now, Moments.read(lapsesAt)).toHours());
    }

    Optional<Instant> lapsesAt() {
        return Optional.ofNullable(lapsesAt).map(Moments::read);
    }

    Marks marks() {
        return Marks.decoded(marks, comment, notes == null ? "" : notes);
    }

    int sequence() {
        return sequence;
    }

    Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt).map(Moments::read);
    }

    Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt).map(Moments::read);
    }

    RedLines redLines() {
        return redLines;
    }
}
