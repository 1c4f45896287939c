package academy.huikuan.progress;

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

/**
 * What one quiz's latest attempt, or one settled work, tells of one power of a learner. A newer attempt closes the rows of the
 * one before, so that the radar of two weeks ago can still be drawn.
 */
@Entity
@Table(name = "skill_record")
class SkillRecord {
    @Id
    private String id;

    @Column(name = "person_id")
    private String personId;

    private String evidence;

    private String skill;

    private int earned;

    private int possible;

    private int observations;

    @Column(name = "recorded_at")
    private LocalDateTime recordedAt;

    @Column(name = "superseded_at")
    private LocalDateTime supersededAt;

    protected SkillRecord() {}

    SkillRecord(PersonId learner, String evidence, SkillRadar.Observed observed, Instant now) {
        this.id = Ids.ordered();
        this.personId = learner.value();
        this.evidence = evidence;
        this.skill = observed.skill();
        this.earned = Math.toIntExact(observed.score().earned());
        this.possible = Math.toIntExact(observed.score().possible());
        this.observations = observed.observations();
        this.recordedAt = Moments.stored(now);
    }

    void close(Instant now) {
        supersededAt = Moments.stored(now);
    }

    String learner() {
        return personId;
    }

    SkillRadar.Observed observed() {
        return new SkillRadar.Observed(skill, new Score(earned, possible), observations);
    }
}
