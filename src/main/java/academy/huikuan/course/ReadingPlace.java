package academy.huikuan.course;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** Where a learner stopped reading, on whatever device. */
@Entity
@Table(name = "reading_place")
class ReadingPlace {
    @Id
    @Column(name = "person_id")
    private String person;

    @Column(name = "unit_id")
    private String unit;

    @Column(name = "section_id")
    private String section;

    @Column(name = "stopped_at")
    private LocalDateTime stoppedAt;

    protected ReadingPlace() {}

    ReadingPlace(PersonId person, String unit, String section, Instant now) {
        this.person = person.value();
        moveTo(unit, section, now);
    }

    void moveTo(String newUnit, String newSection, Instant now) {
        this.unit = newUnit;
        this.section = newSection;
        this.stoppedAt = Moments.stored(now);
    }

    ReadingStore.Stopped stopped() {
        return new ReadingStore.Stopped(unit, section, Moments.read(stoppedAt));
    }
}
