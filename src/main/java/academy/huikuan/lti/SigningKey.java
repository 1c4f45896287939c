package academy.huikuan.lti;

import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** A key pair of the product's own. It is published before it signs and after it has signed its last. */
@Entity
@Table(name = "lti_key")
class SigningKey {
    @Id
    private String kid;

    /** The private JSON web key. */
    @Lob
    private String body;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "signs_from")
    private LocalDateTime signsFrom;

    @Column(name = "gone_at")
    private LocalDateTime goneAt;

    protected SigningKey() {}

    SigningKey(String kid, String body, Instant now, Instant signsFrom) {
        this.kid = kid;
        this.body = body;
        this.createdAt = Moments.stored(now);
        this.signsFrom = Moments.stored(signsFrom);
    }

    /** No longer published from then on. */
    void goes(Instant at) {
        if (goneAt == null) this.goneAt = Moments.stored(at);
    }

    String kid() {
        return kid;
    }

    String body() {
        return body;
    }

    Instant createdAt() {
        return Moments.read(createdAt);
    }

    Instant signsFrom() {
        return Moments.read(signsFrom);
    }

    boolean goneBy(Instant now) {
        return !publishedAt(now);
    }

    boolean publishedAt(Instant now) {
        return goneAt == null || now.isBefore(Moments.read(goneAt));
    }
}
