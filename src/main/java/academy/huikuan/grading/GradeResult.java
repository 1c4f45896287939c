package academy.huikuan.grading;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.score.Score;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** A result that a work had from some moment on: never changed, never deleted, so that every grade can be traced. */
@Entity
@Table(name = "grade_result")
class GradeResult {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "submission_id")
    private Submission submission;

    private String grade;

    @Enumerated(EnumType.STRING)
    @Column(name = "graded_by")
    private Outcome.By gradedBy;

    private int reviews;

    @Column(name = "pass_earned")
    private int passEarned;

    @Column(name = "pass_possible")
    private int passPossible;

    private boolean passed;

    @Column(name = "rubric_digest")
    private String rubric;

    @Enumerated(EnumType.STRING)
    @Column(name = "grading_rule")
    private Rule rule;

    @Column(name = "settled_at")
    private LocalDateTime settledAt;

    protected GradeResult() {}

    /**
     * Of a work that has just been given that result.
     * @param reviews of peers that had come in
     */
    GradeResult(Submission submission, Outcome.Settled outcome, int reviews, Score passMark, Instant now) {
        this.id = Ids.ordered();
        this.submission = submission;
        this.grade = outcome.grade().encoded();
        this.gradedBy = outcome.by();
        this.reviews = reviews;
        this.passEarned = Math.toIntExact(passMark.earned());
        this.passPossible = Math.toIntExact(passMark.possible());
        this.passed = submission.passed();
        this.rubric = submission.rubricDigest();
        this.rule = submission.exercise().rule();
        this.settledAt = Moments.stored(now);
    }
}
