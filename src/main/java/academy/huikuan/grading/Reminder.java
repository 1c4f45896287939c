package academy.huikuan.grading;

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

/** A trainer's last reminder of someone who is late in an exercise. */
@Entity
@Table(name = "exercise_reminder")
@IdClass(Reminder.Key.class)
class Reminder {
    /** The two columns of the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String exercise;
        private String person;

        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && exercise.equals(key.exercise) && person.equals(key.person);
        }

        @Override
        public int hashCode() {
            return Objects.hash(exercise, person);
        }
    }

    @Id
    @Column(name = "exercise_id")
    private String exercise;

    @Id
    @Column(name = "person_id")
    private String person;

    @Column(name = "reminded_at")
    private LocalDateTime at;

    protected Reminder() {}

    Reminder(Exercise exercise, PersonId person, Instant now) {
        this.exercise = exercise.id().value();
        this.person = person.value();
        again(now);
    }

    final void again(Instant now) {
        this.at = Moments.stored(now);
    }

    String exercise() {
        return exercise;
    }

    String person() {
        return person;
    }

    Instant at() {
        return Moments.read(at);
    }
}
