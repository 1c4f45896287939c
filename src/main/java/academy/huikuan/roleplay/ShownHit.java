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
import java.util.Optional;

/** On record: who showed again what looked private, when, of which kind, where it stood and why. Never what it said. */
@Entity
@Table(name = "roleplay_shown_hit")
class ShownHit {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "draft_id")
    private Draft draft;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "hit_digest")
    private String digest;

    private String kind;
    private String reason;

    @Column(name = "turn_number")
    private int turnNumber;

    private int place;

    @Column(name = "shown_at")
    private LocalDateTime shownAt;

    @Column(name = "covered_at")
    private LocalDateTime coveredAt;

    protected ShownHit() {}

    ShownHit(Draft draft, Person person, FoundHit hit, ShowReason reason, Instant now) {
        this.id = Ids.ordered();
        this.draft = draft;
        this.person = person;
        this.digest = hit.digest();
        this.kind = hit.kind().name();
        this.reason = reason.name();
        this.turnNumber = hit.turn();
        this.place = hit.place();
        this.shownAt = Moments.stored(now);
    }

    /** Takes it back: it is covered again. */
    void cover(Instant now) {
        if (coveredAt == null) this.coveredAt = Moments.stored(now);
    }

    String digest() {
        return digest;
    }

    Person person() {
        return person;
    }

    Redaction.Kind kind() {
        return Redaction.Kind.valueOf(kind);
    }

    ShowReason reason() {
        return ShowReason.valueOf(reason);
    }

    int turnNumber() {
        return turnNumber;
    }

    /** Characters before it in its turn. */
    int place() {
        return place;
    }

    Instant shownAt() {
        return Moments.read(shownAt);
    }

    Optional<Instant> coveredAt() {
        return Optional.ofNullable(coveredAt).map(Moments::read);
    }
}
