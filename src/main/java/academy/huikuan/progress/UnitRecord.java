package academy.huikuan.progress;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.score.Score;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/**
 * What was known of one learner, cohort and unit from `recorded_at` until `superseded_at`. Rows are never changed but to be closed:
 * so the records of any past moment can be told again. Once complete, the date of completion, the sections and the version of
 * the unit stay as they were, whatever is added to the unit later.
 */
@Entity
@Table(name = "unit_record")
class UnitRecord {
    @Id
    private String id;

    @Column(name = "cohort_id")
    private String cohortId;

    @Column(name = "person_id")
    private String personId;

    @Column(name = "unit_id")
    private String unitId;

    private String status;

    @Column(name = "sections_read")
    private int sectionsRead;

    @Column(name = "sections_total")
    private int sectionsTotal;

    @Column(name = "quiz_earned_points")
    private Long quizEarned;

    @Column(name = "quiz_possible_points")
    private Long quizPossible;

    @Column(name = "quiz_attempts")
    private int quizAttempts;

    @Column(name = "quiz_passed")
    private boolean quizPassed;

    @Column(name = "talk_earned")
    private Integer talkEarned;

    @Column(name = "talk_possible")
    private Integer talkPossible;

    @Column(name = "talk_works")
    private int talkWorks;

    @Column(name = "talk_passed")
    private boolean talkPassed;

    @Column(name = "first_at")
    private LocalDateTime firstAt;

    @Column(name = "last_at")
    private LocalDateTime lastAt;

    @Column(name = "completed_at")
    private LocalDateTime completedAt;

    @Column(name = "content_version")
    private String contentVersion;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "superseded_at")
    private LocalDateTime supersededAt;

    protected UnitRecord() {}

    /** The first row of a learner in a unit. */
    UnitRecord(CohortId cohort, PersonId learner, UnitPlan plan, UnitState state, Instant at, Instant now) {
        this.id = Ids.ordered();
        this.cohortId = cohort.value();
        this.personId = learner.value();
        this.unitId = plan.id();
        this.firstAt = Moments.stored(at);
        this.lastAt = firstAt;
        this.recordedAt = Moments.stored(now);
        take(plan, state, at);
    }

    private UnitRecord(UnitRecord former, LocalDateTime now) {
        this.id = Ids.ordered();
        this.cohortId = former.cohortId;
        this.personId = former.personId;
        this.unitId = former.unitId;
        this.sectionsRead = former.sectionsRead;
        this.sectionsTotal = former.sectionsTotal;
        this.firstAt = former.firstAt;
        this.lastAt = former.lastAt;
        this.completedAt = former.completedAt;
        this.contentVersion = former.contentVersion;
        this.recordedAt = now;
    }

    /**
     * The row that follows this one, which it closes; none where nothing has changed.
     * @param activity when the learner did something; empty where only a result came in
     * @param at when a completion, if this is one, came about
     */
    Optional<UnitRecord> followedBy(UnitPlan plan, UnitState state, Optional<Instant> activity, Instant at, Instant now) {
        LocalDateTime moment = Moments.stored(now);
        UnitRecord next = new UnitRecord(this, moment.isBefore(recordedAt) ? recordedAt : moment);
        activity.map(Moments::stored).filter(lastAt::isBefore).ifPresent(later -> next.lastAt = later);
        next.take(plan, state, at);
        if (next.says(this)) return Optional.empty();
        supersededAt = next.recordedAt;
        return Optional.of(next);
    }

    private void take(UnitPlan plan, UnitState state, Instant at) {
        quizEarned = state.quiz().map(Score::earned).orElse(null);
        quizPossible = state.quiz().map(Score::possible).orElse(null);
        quizAttempts = state.attempts();
        quizPassed = state.quizPassed();
        talkEarned = state.talk().map(Score::earned).map(Math::toIntExact).orElse(null);
        talkPossible = state.talk().map(Score::possible).map(Math::toIntExact).orElse(null);
        talkWorks = state.works();
        talkPassed = state.talkPassed();
        if (completedAt == null) {
            sectionsRead = state.read();
            sectionsTotal = plan.sections().size();
            contentVersion = plan.version();
            if (Completion.ofUnit(plan, state)) completedAt = Moments.stored(at);
        }
        status = (completedAt == null ? Status.STUDYING : Status.DONE).id();
    }

    private boolean says(UnitRecord other) {
        return sectionsRead == other.sectionsRead
                && sectionsTotal == other.sectionsTotal
                && quizAttempts == other.quizAttempts
                && quizPassed == other.quizPassed
                && talkWorks == other.talkWorks
                && talkPassed == other.talkPassed
                && Objects.equals(quizEarned, other.quizEarned)
                && Objects.equals(quizPossible, other.quizPossible)
                && Objects.equals(talkEarned, other.talkEarned)
                && Objects.equals(talkPossible, other.talkPossible)
                && Objects.equals(completedAt, other.completedAt)
                && lastAt.equals(other.lastAt)
                && contentVersion.equals(other.contentVersion);
    }

    boolean done() {
        return completedAt != null;
    }

    String learner() {
        return personId;
    }

    String unit() {
        return unitId;
    }

    /** As pages and rules read it. */
    UnitProgress told() {
        return new UnitProgress(
                personId,
                unitId,
                sectionsRead,
                sectionsTotal,
                new UnitState(
                        sectionsRead, score(quizEarned, quizPossible), quizAttempts, quizPassed, score(talkEarned, talkPossible), talkWorks,
                        talkPassed),
                Moments.read(firstAt),
                Moments.read(lastAt),
                Optional.ofNullable(completedAt).map(Moments::read));
    }

    private static Optional<Score> score(Number earned, Number possible) {
        return earned == null ? Optional.empty() : Optional.of(new Score(earned.longValue(), possible.longValue()));
    }
}
