package academy.huikuan.people;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;

/** Who someone is in another system, and who says that it is one of our people. */
@Entity
@Table(name = "person_identity")
public class Identity {
    /** Why the identity belongs to its person. */
    public enum Proof {
        /** It does not yet. */
        NONE,
        /** The account was made for it. */
        MADE,
        /** Both have the same address, and the source has verified it. */
        ADDRESS,
        /** An administrator said so. */
        ADMIN
    }

    @Id
    private String id;

    private String source;
    private String subject;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    private String name;
    private String email;

    @Enumerated(EnumType.STRING)
    private Proof proof;

    @Column(name = "first_at")
    private LocalDateTime firstAt;

    @Column(name = "last_at")
    private LocalDateTime lastAt;

    @Version
    private int version;

    protected Identity() {}

    Identity(Arrival arrival, Instant now) {
        this.id = Ids.ordered();
        this.source = arrival.source();
        this.subject = arrival.subject();
        this.name = "";
        this.proof = Proof.NONE;
        this.firstAt = Moments.stored(now);
        comes(arrival, now);
    }

    /** They have come once more; what the source now says of them is kept. */
    void comes(Arrival arrival, Instant now) {
        arrival.name().map(text -> Naming.outside(text, Naming.MOST_NAME)).filter(text -> !text.isEmpty()).ifPresent(text -> this.name = text);
        arrival.email().filter(text -> text.length() <= 254).ifPresent(text -> this.email = text);
        this.lastAt = Moments.stored(now);
    }

    void is(Person someone, Proof why) {
        this.person = someone;
        this.proof = why;
    }

    /** Nobody's again; whoever comes with it waits for an administrator. */
    void part() {
        this.person = null;
        this.proof = Proof.NONE;
    }

    public String id() {
        return id;
    }

    /** A short form of the id for people to tell each other, such as `4F2A-09C1`. */
    public String code() {
        String end = id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
        return end.substring(0, 4) + "-" + end.substring(4);
    }

    public String source() {
        return source;
    }

    public String subject() {
        return subject;
    }

    public Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    public String name() {
        return name;
    }

    public Optional<String> email() {
        return Optional.ofNullable(email);
    }

    public Proof proof() {
        return proof;
    }

    public Instant lastAt() {
        return Moments.read(lastAt);
    }
}
