package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** A work that a second trainer grades blind, to see how far two trainers differ. */
@Entity
@Table(name = "second_marking")
class SecondMarking {
    @Id
    @Column(name = "submission_id")
    private String submission;

    @Column(name = "trainer_id")
    private String trainer;

    @Column(name = "assigned_at")
    private LocalDateTime assignedAt;

    protected SecondMarking() {}

    SecondMarking(SubmissionId submission, PersonId trainer, Instant now) {
        this.submission = submission.value();
        this.trainer = trainer.value();
        this.assignedAt = Moments.stored(now);
    }

    String submission() {
        return submission;
    }

    boolean isFor(PersonId person) {
        return trainer.equals(person.value());
    }
}
