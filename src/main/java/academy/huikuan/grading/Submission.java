package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.roleplay.TranscriptSubmitted;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.score.Score;
import jakarta.persistence.Basic;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A work handed in for grading: a frozen copy of a transcript, names masked, and what came of it. */
@Entity
@Table(name = "submission")
class Submission {
    /** Where its grading stands. */
    enum State {
        PENDING,
        HELD,
        SETTLED
    }

    @Id
    private String id;

    private String code;

    @Column(name = "author_id")
    private String author;

    @ManyToOne
    @JoinColumn(name = "exercise_id")
    private Exercise exercise;

    @Column(name = "cohort_id")
    private String cohort;

    @Column(name = "unit_id")
    private String unit;

    @Column(name = "scenario_id")
    private String scenario;

    @Column(name = "scenario_title")
    private String title;

    @Column(name = "rubric_digest")
    private String rubric;

    @Column(name = "partner_id")
    private String partner;

    @Column(name = "observer_id")
    private String observer;

    @Column(name = "try_number")
    private int number;

    @Column(name = "exercise_try")
    private int tryNumber;

    @Column(name = "version_number")
    private int versionNumber;

    @Column(name = "team_name")
    private String team;

    @ElementCollection
    @CollectionTable(name = "submission_member", joinColumns = @JoinColumn(name = "submission_id"))
    @Column(name = "person_id")
    private Set<String> members = new HashSet<>();

    @Lob
    @Basic(fetch = FetchType.LAZY)
    private String turns;

    @Column(name = "shuffle_key")
    private String shuffleKey;

    @Column(name = "submitted_at")
    private LocalDateTime submittedAt;

    @Column(name = "due_at")
    private LocalDateTime dueAt;

    private int wanted;

    @Enumerated(EnumType.STRING)
    private State state;

    @Column(name = "red_line_open")
    private boolean redLineOpen;

    @Column(name = "queue_rank")
    private int rank;

    private boolean passed;

    private String grade;

    @Column(name = "result_rubric")
    private String resultRubric;

    @Enumerated(EnumType.STRING)
    @Column(name = "graded_by")
    private Outcome.By gradedBy;

    @Column(name = "settled_at")
    private LocalDateTime settledAt;

    @Version
    private int version;

    protected Submission() {}

    /**
     * @param number counts the author's works of the unit
     * @param tryNumber counts those of the exercise
     * @param due when two reviews are enough
     */
    Submission(Exercise exercise, TranscriptSubmitted handedIn, Frozen frozen, int number, int tryNumber, Instant due) {
        this.id = Ids.random();
        this.exercise = exercise;
        this.code = frozen.code();
        this.author = handedIn.author().value();
        this.cohort = handedIn.cohort().value();
        this.unit = handedIn.unit();
        this.scenario = handedIn.scenario();
        this.title = frozen.title();
        this.rubric = frozen.rubric();
        this.partner = handedIn.partner().map(PersonId::value).orElse(null);
        this.observer = handedIn.observer().map(PersonId::value).orElse(null);
        this.number = number;
        this.tryNumber = tryNumber;
        this.versionNumber = 1;
        this.turns = FrozenTurns.encoded(frozen.turns());
        this.shuffleKey = Ids.random();
        this.submittedAt = Moments.stored(handedIn.at());
        this.dueAt = Moments.stored(due);
        this.state = State.PENDING;
        rank(handedIn.at());
    }

    /** Its place in a trainer's queue: red lines, then what only a trainer can settle, then what waits for reviews, then the rest. */
    void rank(Instant now) {
        QueueRank next = redLineOpen
                ? QueueRank.RED
                : state == State.SETTLED
                        ? QueueRank.SETTLED
                        : wanted == 0 && exercise.givesOut() || isDue(now) ? QueueRank.NEED : QueueRank.OPEN;
        if (rank != next.ordinal()) this.rank = next.ordinal();
    }

    QueueRank rank() {
        return QueueRank.values()[rank];
    }

    /**
     * The class may have changed, and so the number of reviews that this can have.
     * @return whether it did
     */
    boolean want(int reviews) {
        if (state == State.SETTLED || wanted == reviews) return false;
        this.wanted = reviews;
        return true;
    }

    /** @param open whether a reviewer has marked a red line that no trainer has looked at */
    void redLine(boolean open) {
        if (redLineOpen != open) this.redLineOpen = open;
    }

    /** Takes an outcome that does not settle it. */
    void await(Outcome outcome) {
        if (state == State.SETTLED) return;
        this.state = outcome instanceof Outcome.HeldBack ? State.HELD : State.PENDING;
    }

    void settle(Outcome.Settled outcome, Score passMark, Instant now) {
        this.state = State.SETTLED;
        this.grade = outcome.grade().encoded();
        this.resultRubric = rubric;
        this.gradedBy = outcome.by();
        this.passed = MedianRule.passes(outcome.grade(), passMark);
        this.settledAt = Moments.stored(now);
    }

    /** Follows the model to a new estimate. A pass stays a pass: only a trainer takes it back. */
    void follow(Grade estimate, Score passMark) {
        this.grade = estimate.encoded();
        this.resultRubric = rubric;
        if (MedianRule.passes(estimate, passMark)) this.passed = true;
    }

    /** A team's work: every member's. */
    void of(String teamName, Set<String> teamMembers) {
        this.team = teamName;
        members.addAll(teamMembers);
    }

    /**
     * Takes another copy in the place of this one, which is kept beside.
     * @param nextNumber of the author's works of the unit, in case it is another unit
     */
    SubmissionVersion replace(TranscriptSubmitted handedIn, Frozen frozen, int nextNumber) {
        SubmissionVersion kept = new SubmissionVersion(this, versionNumber, scenario, partner, observer, turns, handedIn.at());
        this.scenario = handedIn.scenario();
        if (!unit.equals(handedIn.unit())) this.number = nextNumber;
        this.unit = handedIn.unit();
        this.title = frozen.title();
        this.rubric = frozen.rubric();
        this.partner = handedIn.partner().map(PersonId::value).orElse(null);
        this.observer = handedIn.observer().map(PersonId::value).orElse(null);
        this.turns = FrozenTurns.encoded(frozen.turns());
        this.versionNumber++;
        return kept;
    }

    /** The trainer has changed the rubric; the result so far stays until there is another. */
    void gradeBy(String digest) {
        if (resultRubric == null && grade != null) resultRubric = rubric;
        this.rubric = digest;
    }

    /** The trainer has changed the dates. */
    void dueBy(Instant due) {
        if (state != State.SETTLED) this.dueAt = Moments.stored(due);
    }

    Optional<Outcome.Settled> settled() {
        return state == State.SETTLED
                ? Optional.of(new Outcome.Settled(Grade.decoded(grade), gradedBy))
                : Optional.empty();
    }

    SubmissionId id() {
        return new SubmissionId(id);
    }

    String code() {
        return code;
    }

    PersonId author() {
        return new PersonId(author);
    }

    boolean isBy(PersonId person) {
        return author.equals(person.value()) || team != null && members.contains(person.value());
    }

    /** Whose work it is: the author, or all members of the team. */
    Set<String> authors() {
        Set<String> all = new HashSet<>(team == null ? Set.of() : members);
        all.add(author);
        return all;
    }

    Optional<String> team() {
        return Optional.ofNullable(team);
    }

    /** The author or the team, within the exercise. */
    String party() {
        return team == null ? author : Roster.team(team);
    }

    /** From 1; one more for each time that it was replaced before its first review. */
    int versionNumber() {
        return versionNumber;
    }

    Exercise exercise() {
        return exercise;
    }

    /** The author's cohort at the time. */
    CohortId cohort() {
        return new CohortId(cohort);
    }

    String unit() {
        return unit;
    }

    String scenario() {
        return scenario;
    }

    String title() {
        return title;
    }

    String rubricDigest() {
        return rubric;
    }

    /** Digest of the rubric's version that the result is by; works are graded by {@link #rubricDigest} from now on. */
    String resultRubric() {
        return resultRubric == null ? rubric : resultRubric;
    }

    /** Who took part in the talk beside the author. */
    List<String> barred() {
        return Stream.of(Optional.ofNullable(partner), Optional.ofNullable(observer))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    int tryNumber() {
        return tryNumber;
    }

    List<Turn> turns() {
        return FrozenTurns.decoded(turns);
    }

    String shuffleKey() {
        return shuffleKey;
    }

    Instant submittedAt() {
        return Moments.read(submittedAt);
    }

    Instant dueAt() {
        return Moments.read(dueAt);
    }

    boolean isDue(Instant now) {
        return !now.isBefore(dueAt());
    }

    boolean waitsLong(Instant now) {
        return now.isAfter(submittedAt().plus(GradingRules.PATIENCE));
    }

    /** When it got the result that it has. */
    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt).map(Moments::read);
    }

    int wanted() {
        return wanted;
    }

    /** Whether more reviews may still be given out: until it is settled, and beside a trainer's grade until the deadline. */
    boolean opensForReviews(Instant now) {
        return state != State.SETTLED || gradedBy == Outcome.By.TRAINER && !isDue(now);
    }

    State state() {
        return state;
    }

    boolean redLineOpen() {
        return redLineOpen;
    }

    boolean passed() {
        return passed;
    }
}
