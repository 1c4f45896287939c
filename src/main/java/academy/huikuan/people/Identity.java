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
        ADMIN,
        /** It does no more: an administrator took it away, and nothing but an administrator gives it to anybody again. */
        PARTED;

        /** The key of its name. */
        public String title() {
            return "people.proof-" + name().toLowerCase(Locale.ROOT);
        }
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
        this.lastAt = firstAt;
        described(arrival);
    }

    /** What the source now says of them. */
    void described(Arrival arrival) {
        arrival.name().map(text -> Naming.outside(text, Naming.MOST_NAME)).filter(text -> !text.isEmpty()).ifPresent(text -> this.name = text);
        arrival.email().ifPresent(text -> this.email = text);
    }

    /** They have come once more; within a minute it counts as the same time, so that two pages that open at once do not collide. */
    void came(Instant now) {
        if (lastAt.plusMinutes(1).isBefore(Moments.stored(now))) this.lastAt = Moments.stored(now);
    }

    void is(Person someone, Proof why) {
        this.person = someone;
        this.proof = why;
    }

    /** Nobody's again; whoever comes with it waits for an administrator. */
    void part() {
        this.person = null;
        this.proof = Proof.PARTED;
    }

    /** Whether it may become somebody's without an administrator. */
    boolean open() {
        return person == null && proof == Proof.NONE;
    }

    public String id() {
        return id;
    }

    /** A short form of the id for people to tell each other, such as `4F2A-09C1`. */
    public String code() {
        String end = id.substring(id.length() - 8).toUpperCase(Locale.ROOT);
        return end.substring(0, 4) + "-" + end.substring(4);
    }

    /** The end of the id that a code stands for; empty if the text is no code. */
    static Optional<String> idEnd(String text) {
        return Optional.of(text.strip().toLowerCase(Locale.ROOT).replace("-", "")).filter(end -> end.matches("[0-9a-f]{8}"));
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

    public Instant firstAt() {
        return Moments.read(firstAt);
    }

    public Instant lastAt() {
        return Moments.read(lastAt);
    }
}
