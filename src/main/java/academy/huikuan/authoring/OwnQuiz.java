package academy.huikuan.authoring;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** A trainer's quiz: what is being written, and which version its cohorts take. It is never deleted once it was published. */
@Entity
@Table(name = "own_quiz")
class OwnQuiz {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "owner_id")
    private Person owner;

    private String title;

    private boolean withdrawn;

    @Lob
    private String draft;

    private boolean pending;

    private int revision;

    @Column(name = "version_number")
    private int versionNumber;

    private String digest;

    @Column(name = "published_at")
    private LocalDateTime publishedAt;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    protected OwnQuiz() {}

    OwnQuiz(OwnId id, Person owner, Entries draft, Instant now) {
        this.id = id.value();
        this.owner = owner;
        this.createdAt = Moments.stored(now);
        write(draft, now);
    }

    /** Keeps what was written; the same again changes nothing. */
    void write(Entries next, Instant now) {
        String text = DraftText.encoded(next);
        if (text.equals(draft)) return;
        this.draft = text;
        this.pending = true;
        this.revision++;
        this.changedAt = Moments.stored(now);
        if (versionNumber == 0) this.title = next.text("title");
    }

    /** Makes what was written the version that is taken. */
    void publish(Entries written, String newDigest, Instant now) {
        if (!newDigest.equals(digest)) versionNumber++;
        this.digest = newDigest;
        this.title = written.text("title");
        this.pending = false;
        this.withdrawn = false;
        this.revision++;
        this.publishedAt = Moments.stored(now);
        this.changedAt = publishedAt;
    }

    /** Lets nobody begin it any more; what was begun ends as for a quiz that closes. */
    void withdraw(Instant now) {
        if (versionNumber == 0) throw new Refusal.Conflict("authoring.refused-unpublished-quiz");
        this.withdrawn = true;
        this.changedAt = Moments.stored(now);
    }

    OwnId id() {
        return new OwnId(id);
    }

    boolean isOf(PersonId person) {
        return owner.id().equals(person);
    }

    String owner() {
        return owner.name();
    }

    String title() {
        return title;
    }

    Entries draft() {
        return DraftText.entries(draft);
    }

    boolean pending() {
        return pending;
    }

    boolean published() {
        return versionNumber > 0;
    }

    boolean withdrawn() {
        return withdrawn;
    }

    State state() {
        if (withdrawn) return State.RETIRED;
        return published() ? State.PUBLISHED : State.DRAFT;
    }

    int revision() {
        return revision;
    }

    int version() {
        return versionNumber;
    }

    Optional<String> digest() {
        return Optional.ofNullable(digest);
    }

    Instant changedAt() {
        return Moments.read(changedAt);
    }
}
