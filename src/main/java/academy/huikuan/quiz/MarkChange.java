package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** One change of one question's mark after its attempt was finished; never changed itself, never deleted. */
@Entity
@Table(name = "quiz_mark_change")
class MarkChange {
    private static final Score HELD = new Score(3, 4);

    @Id
    private String id;

    @Column(name = "attempt_id")
    private String attemptId;

    @Column(name = "item_number")
    private int number;

    private String kind;

    @Column(name = "from_points")
    private Long from;

    @Column(name = "to_points")
    private long to;

    @Column(name = "key_digest")
    private String keyDigest;

    @Column(name = "rubric_digest")
    private String rubricDigest;

    private String levels;

    @Column(name = "red_line")
    private String redLine;

    private String reason;

    @Column(name = "regrade_id")
    private String regradeId;

    @Column(name = "by_id")
    private String byId;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    protected MarkChange() {}

    private MarkChange(MarkKind kind, AttemptId attempt, AttemptItem item, Score to, String reason, PersonId by, Instant now) {
        this.id = Ids.ordered();
        this.kind = kind.id();
        this.attemptId = attempt.value();
        this.number = item.number();
        this.from = item.score().map(Score::earned).orElse(null);
        this.to = to.earned();
        this.levels = "";
        this.reason = reason;
        this.byId = by.value();
        this.madeAt = Moments.stored(now);
    }

    static MarkChange essay(AttemptId attempt, AttemptItem item, EssayMark mark, PersonId by, Instant now) {
        MarkChange change = new MarkChange(MarkKind.ESSAY, attempt, item, mark.points(), mark.comment(), by, now);
        change.rubricDigest = mark.rubric().orElse(null);
        change.levels = mark.levels();
        change.redLine = mark.redLine().orElse(null);
        return change;
    }

    static MarkChange override(AttemptId attempt, AttemptItem item, Score to, String reason, PersonId by, Instant now) {
        return new MarkChange(MarkKind.OVERRIDE, attempt, item, to, reason, by, now);
    }

    /** @param key digest of the version whose key counted */
    static MarkChange regrade(AttemptId attempt, AttemptItem item, Score to, String key, Regrade regrade, Instant now) {
        MarkChange change = new MarkChange(MarkKind.REGRADE, attempt, item, to, regrade.reason(), regrade.by(), now);
        change.keyDigest = key;
        change.regradeId = regrade.id().value();
        return change;
    }

    AttemptId attempt() {
        return new AttemptId(attemptId);
    }

    int number() {
        return number;
    }

    MarkKind kind() {
        return MarkKind.of(kind);
    }

    /** Empty where nobody had marked it yet. */
    Optional<Score> from() {
        return Optional.ofNullable(from).map(points -> new Score(points, Question.FULL));
    }

    Score to() {
        return new Score(to, Question.FULL);
    }

    /** Whether it is the first mark of a text, and the text falls short: below three quarters, as a criterion is lost. */
    boolean misses() {
        return kind() == MarkKind.ESSAY && from == null && to().compareTo(HELD) < 0;
    }

    /** Digest of the question's version whose key counted; of a regrade only. */
    Optional<String> key() {
        return Optional.ofNullable(keyDigest);
    }

    Optional<String> rubric() {
        return Optional.ofNullable(rubricDigest);
    }

    /** As `rubric.Levels` writes them; empty without a rubric. */
    String levels() {
        return levels;
    }

    Optional<String> redLine() {
        return Optional.ofNullable(redLine);
    }

    /** Why; of a text the words to its author, which may be empty. */
    String reason() {
        return reason;
    }

    Instant madeAt() {
        return Moments.read(madeAt);
    }
}
