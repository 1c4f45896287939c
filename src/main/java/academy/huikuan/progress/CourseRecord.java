package academy.huikuan.progress;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;

/** A learner in a cohort: since when, and when the course was completed. Whoever writes the learner's records locks this row first. */
@Entity
@Table(name = "course_record")
@IdClass(CourseRecord.Key.class)
class CourseRecord {
    /** Both columns of the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String cohortId;
        private String personId;

        public Key() {}

        Key(CohortId cohort, PersonId learner) {
            this.cohortId = cohort.value();
            this.personId = learner.value();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && cohortId.equals(key.cohortId) && personId.equals(key.personId);
        }

        @Override
        public int hashCode() {
            return Objects.hash(cohortId, personId);
        }
    }

    @Id
    @Column(name = "cohort_id")
    private String cohortId;

    @Id
    @Column(name = "person_id")
    private String personId;

    @Column(name = "enrolled_at")
    private LocalDateTime enrolledAt;

    @Column(name = "completed_at")
    private LocalDateTime completedAt;

    protected CourseRecord() {}

    CourseRecord(CohortId cohort, PersonId learner, Instant now) {
        this.cohortId = cohort.value();
        this.personId = learner.value();
        this.enrolledAt = Moments.stored(now);
    }

    /** Completed once, completed for good. */
    void complete(Instant at) {
        if (completedAt == null) completedAt = Moments.stored(at);
    }

    boolean done() {
        return completedAt != null;
    }

    String learner() {
        return personId;
    }

    Instant enrolledAt() {
        return Moments.read(enrolledAt);
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt).map(Moments::read);
    }
}
