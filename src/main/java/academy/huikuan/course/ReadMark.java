package academy.huikuan.course;

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

/** A learner has read a section; set once, never taken back. */
@Entity
@Table(name = "section_read")
@IdClass(ReadMark.Key.class)
class ReadMark {
    /** The three columns of the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String person;
        private String unit;
        private String section;

        public Key() {}

        Key(PersonId person, String unit, String section) {
            this.person = person.value();
            this.unit = unit;
            this.section = section;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && person.equals(key.person) && unit.equals(key.unit) && section.equals(key.section);
        }

        @Override
        public int hashCode() {
            return Objects.hash(person, unit, section);
        }
    }

    @Id
    @Column(name = "person_id")
    private String person;

    @Id
    @Column(name = "unit_id")
    private String unit;

    @Id
    @Column(name = "section_id")
    private String section;

    @Column(name = "read_at")
    private LocalDateTime readAt;

    protected ReadMark() {}

    ReadMark(PersonId person, String unit, String section, Instant now) {
        this.person = person.value();
        this.unit = unit;
        this.section = section;
        this.readAt = Moments.stored(now);
    }

    String unit() {
        return unit;
    }

    String section() {
        return section;
    }
}
