package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** A question to the trainers that one of them has answered with "no problem"; it is not asked again until one takes that back. */
@Entity
@Table(name = "answered_doubt")
class AnsweredDoubt {
    @Id
    private String id;

    @Column(name = "exercise_id")
    private String exercise;

    @Column(name = "doubt_key")
    private String question;

    @Column(name = "answered_by")
    private String answeredBy;

    @Column(name = "answered_at")
    private LocalDateTime answeredAt;

    protected AnsweredDoubt() {}

    AnsweredDoubt(ExerciseId exercise, String key, PersonId trainer, Instant now) {
        this.id = Ids.ordered();
        this.exercise = exercise.value();
        this.question = key;
        this.answeredBy = trainer.value();
        this.answeredAt = Moments.stored(now);
    }

    String question() {
        return question;
    }

    PersonId answeredBy() {
        return new PersonId(answeredBy);
    }

    Instant answeredAt() {
        return Moments.read(answeredAt);
    }
}
