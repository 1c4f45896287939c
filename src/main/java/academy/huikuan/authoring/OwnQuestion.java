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

/** A trainer's question: what is being written, and which version others see. */
@Entity
@Table(name = "own_question")
class OwnQuestion {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "owner_id")
    private Person owner;

    private String kind;

    private String name;

    private String marks;

    private String words;

    private String likeness;

    /** 1 once it is retired; a number, since Derby does not compare truth values where a statement cannot be prepared with parameters. */
    private int retired;

    @Lob
    private String draft;

    /** Whether the draft says something else than the current version. */
    private boolean pending;

    private int revision;

    @Column(name = "version_number")
    private int versionNumber;

    /** Of the current version's source; null before the first. */
    private String digest;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    protected OwnQuestion() {}

    OwnQuestion(OwnId id, Person owner, Draft draft, Listing listing, Instant now) {
        this.id = id.value();
        this.owner = owner;
        this.createdAt = Moments.stored(now);
        write(draft, listing, now);
    }

    /** Keeps what was written; the same again changes nothing. What others find it by changes with the next version. */
    void write(Draft next, Listing listing, Instant now) {
        String text = DraftText.encoded(next);
        if (text.equals(draft)) return;
        this.draft = text;
        this.pending = true;
        this.revision++;
        this.changedAt = Moments.stored(now);
        if (versionNumber == 0) list(listing);
    }

    /** Makes what was written the version that others see. */
    void publish(Draft written, String newDigest, Listing listing, Instant now) {
        if (!newDigest.equals(digest)) versionNumber++;
        this.draft = DraftText.encoded(written);
        this.digest = newDigest;
        this.pending = false;
        this.retired = 0;
        this.revision++;
        this.changedAt = Moments.stored(now);
        list(listing);
    }

    private void list(Listing listing) {
        this.kind = listing.kind();
        this.name = listing.name();
        this.marks = listing.marks();
        this.words = listing.words();
        this.likeness = listing.likeness();
    }

    /** Takes it off the list that questions are chosen from; where it is used it stays. */
    void retire(Instant now) {
        if (versionNumber == 0) throw new Refusal.Conflict("authoring.refused-unpublished");
        this.retired = 1;
        this.changedAt = Moments.stored(now);
    }

    void bringBack(Instant now) {
        this.retired = 0;
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

    String kind() {
        return kind;
    }

    String name() {
        return name;
    }

    Draft draft() {
        return DraftText.decoded(draft);
    }

    boolean pending() {
        return pending;
    }

    boolean published() {
        return versionNumber > 0;
    }

    boolean retired() {
        return retired == 1;
    }

    State state() {
        if (retired()) return State.RETIRED;
        return published() ? State.PUBLISHED : State.DRAFT;
    }

    int revision() {
        return revision;
    }

    /** The number of the current version; 0 before the first. */
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
