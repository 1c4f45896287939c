package academy.huikuan.people;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A browser in which someone signed in, kept under a digest of the browser's secret. */
@Entity
@Table(name = "person_session")
class PersonSession {
    @Id
    @Column(name = "token_digest")
    private String tokenDigest;

    @ManyToOne
    @JoinColumn(name = "person_id")
    private Person person;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    protected PersonSession() {}

    PersonSession(String tokenDigest, Person person, LocalDateTime createdAt, LocalDateTime expiresAt) {
        this.tokenDigest = tokenDigest;
        this.person = person;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    Person person() {
        return person;
    }

    boolean holdsAt(LocalDateTime now) {
        return now.isBefore(expiresAt);
    }
}
