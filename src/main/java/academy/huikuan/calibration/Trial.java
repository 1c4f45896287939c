package academy.huikuan.calibration;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Sample;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** A sample that someone grades: before the first review, or among the reviews without knowing. What is written is kept as text. */
@Entity
@Table(name = "trial")
public class Trial {
    /** Why it is graded. */
    public enum Kind {
        /** Before the first review. */
        FIRST,
        /** Mixed into the reviews, looking like one. */
        ANCHOR
    }

    /** From being given out to being handed in. */
    public enum State {
        OPEN,
        SUBMITTED,
        WITHDRAWN
    }

    /**
     * What is written, as the grading's own text.
     * @param marks levels, evidence, red lines
     */
    public record Written(String marks, String comment, String notes) {
        public static final Written NOTHING = new Written("", "", "");
    }

    /**
     * A version of a sample and of the rubric it is graded by.
     * @param rubric id
     * @param code as works have it
     */
    public record Paper(Sample sample, String sampleDigest, String rubric, String rubricDigest, String code, String title) {}

    @Id
    private String id;

    @Column(name = "person_id")
    private String person;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Column(name = "exercise_id")
    private String exercise;

    @Column(name = "rubric_id")
    private String rubric;

    @Column(name = "rubric_digest")
    private String rubricDigest;

    @Column(name = "sample_id")
    private String sample;

    @Column(name = "sample_digest")
    private String sampleDigest;

    private String code;

    private String title;

    private String marks;

    @Column(name = "remark")
    private String comment;

    @Column(name = "turn_notes")
    private String notes;

    @Column(name = "sequence_number")
    private int sequence;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "given_at")
    private LocalDateTime givenAt;

    @Column(name = "lapses_at")
    private LocalDateTime lapsesAt;

    @Column(name = "saved_at")
    private LocalDateTime savedAt;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    @Version
    private int version;

    protected Trial() {}

    private Trial(PersonId person, Kind kind, Paper paper, Instant now) {
        this.id = Ids.random();
        this.person = person.value();
        this.kind = kind;
        this.rubric = paper.rubric();
        this.rubricDigest = paper.rubricDigest();
        this.sample = paper.sample().id();
        this.sampleDigest = paper.sampleDigest();
        this.code = paper.code();
        this.title = paper.title();
        this.state = State.OPEN;
        this.givenAt = Moments.stored(now);
        keep(Written.NOTHING);
    }

    static Trial first(PersonId person, Paper paper, Instant now) {
        return new Trial(person, Kind.FIRST, paper, now);
    }

    /** @param lease as a review of a person's work would have */
    static Trial anchor(PersonId person, String exercise, Paper paper, Duration lease, Instant now) {
        Trial trial = new Trial(person, Kind.ANCHOR, paper, now);
        trial.exercise = exercise;
        trial.lapsesAt = Moments.stored(Moments.fullHour(now.plus(lease)));
        return trial;
    }

    private void keep(Written written) {
        this.marks = written.marks();
        this.comment = written.comment();
        this.notes = written.notes();
    }

    /**
     * Keeps what is written so far.
     * @param number counts the savings; one that comes again changes nothing, an older one is refused
     */
    public void save(Written written, int number, Instant now) {
        if (state == State.WITHDRAWN) throw new Refusal.Conflict("grading.review-gone");
        if (written.equals(written()) && number <= sequence) return;
        if (state == State.SUBMITTED) throw new Refusal.Conflict("grading.already-submitted");
        if (isStale(written, number)) throw new Refusal.Conflict("grading.newer-elsewhere");
        keep(written);
        this.sequence = number;
        this.savedAt = Moments.stored(now);
    }

    /** Whether something newer is kept than what a page with that number knew. */
    public boolean isStale(Written written, int number) {
        return number <= sequence && !written.equals(written());
    }

    /** Hands it in; whether it is complete the grading knows. */
    public void submit(Instant now) {
        if (state == State.SUBMITTED) throw new Refusal.Conflict("grading.already-submitted");
        if (state == State.WITHDRAWN) throw new Refusal.Conflict("grading.review-gone");
        this.state = State.SUBMITTED;
        this.submittedAt = Moments.stored(now);
    }

    public void withdraw() {
        if (state == State.SUBMITTED) throw new Refusal.Conflict("grading.already-submitted");
        this.state = State.WITHDRAWN;
    }

    public TrialId id() {
        return new TrialId(id);
    }

    public PersonId person() {
        return new PersonId(person);
    }

    public Kind kind() {
        return kind;
    }

    /** Into whose reviews it is mixed; empty for a first one. */
    public Optional<String> exercise() {
        return Optional.ofNullable(exercise);
    }

    public String rubric() {
        return rubric;
    }

    public String rubricDigest() {
        return rubricDigest;
    }

    public String sample() {
        return sample;
    }

    String sampleDigest() {
        return sampleDigest;
    }

    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    public Written written() {
        return new Written(marks, comment, notes);
    }

    public int sequence() {
        return sequence;
    }

    public boolean open() {
        return state == State.OPEN;
    }

    public boolean submitted() {
        return state == State.SUBMITTED;
    }

    public boolean withdrawn() {
        return state == State.WITHDRAWN;
    }

    public boolean lapsed(Instant now) {
        return lapsesAt != null && !now.isBefore(Moments.read(lapsesAt));
    }

    /** Within how many days it is to be handed in. */
    public int daysLeft(Instant now) {
        return lapsesAt == null ? 1 : Moments.daysWithin(now, Moments.read(lapsesAt));
    }

    public Optional<Instant> lapsesAt() {
        return Optional.ofNullable(lapsesAt).map(Moments::read);
    }

    public Optional<Instant> savedAt() {
        return Optional.ofNullable(savedAt).map(Moments::read);
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt).map(Moments::read);
    }
}
