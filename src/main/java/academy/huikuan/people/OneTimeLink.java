package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;
import java.util.Optional;

/** Lets its holder set a password once; without a person, make the first administrator. Kept under a digest. */
@Entity
@Table(name = "one_time_link")
class OneTimeLink {
    @Id
    @Column(name = "token_digest")
    private String tokenDigest;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Column(name = "used_at")
    private LocalDateTime usedAt;

    protected OneTimeLink() {}

    /** @param person null for the link that makes the first administrator */
    OneTimeLink(String tokenDigest, Person person, LocalDateTime expiresAt) {
        this.tokenDigest = tokenDigest;
        this.person = person;
        this.expiresAt = expiresAt;
    }

    Optional<Person> person() {
        return Optional.ofNullable(person);
    }

    boolean opensAt(LocalDateTime now) {
        return usedAt == null && now.isBefore(expiresAt);
    }

    void use(LocalDateTime now) {
        if (!opensAt(now)) throw new Refusal.Conflict("people.link-used");
        this.usedAt = now;
    }
}
