package academy.huikuan.grading;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** A frozen copy that its author replaced before the first review began: never changed, never deleted. */
@Entity
@Table(name = "submission_version")
class SubmissionVersion {
    @Id
    private String id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id")
    private Submission submission;

    @Column(name = "version_number")
    private int number;

    @Column(name = "scenario_id")
    private String scenario;

    @Column(name = "partner_id")
    private String partner;

    @Column(name = "observer_id")
    private String observer;

    @Lob
    private String turns;

    @Column(name = "replaced_at")
    private LocalDateTime replacedAt;

    protected SubmissionVersion() {}

    SubmissionVersion(
            Submission submission, int number, String scenario, String partner, String observer, String turns, Instant replacedAt) {
        this.id = Ids.random();
        this.submission = submission;
        this.number = number;
        this.scenario = scenario;
        this.partner = partner;
        this.observer = observer;
        this.turns = turns;
        this.replacedAt = Moments.stored(replacedAt);
    }
}
