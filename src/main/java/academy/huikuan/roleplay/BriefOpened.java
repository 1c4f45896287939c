package academy.huikuan.roleplay;

import academy.huikuan.people.Person;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** On record: who said they play the customer and opened the private brief, and when first. */
@Entity
@Table(name = "roleplay_brief_opened")
class BriefOpened {
    @Id
    private String id;

    @Column(name = "scenario_id")
    private String scenario;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "opened_at")
    private LocalDateTime openedAt;

    protected BriefOpened() {}

    BriefOpened(String scenario, Person person, Instant now) {
        this.id = Ids.ordered();
        this.scenario = scenario;
        this.person = person;
        this.openedAt = Moments.stored(now);
    }

    Person person() {
        return person;
    }

    Instant openedAt() {
        return Moments.read(openedAt);
    }
}
