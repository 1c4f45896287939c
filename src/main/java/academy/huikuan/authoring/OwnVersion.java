package academy.huikuan.authoring;

import academy.huikuan.people.Person;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;

/** A version of a trainer's question or quiz: never changed, never deleted. Its text is kept under its digest. */
@Entity
@Table(name = "own_version")
@IdClass(OwnVersion.Key.class)
class OwnVersion {
    /** The two columns of the key. */
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;
        private String ownId;
        private int number;

        public Key() {}

        Key(OwnId own, int number) {
            this.ownId = own.value();
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && ownId.equals(key.ownId) && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(ownId, number);
        }
    }

    @Id
    @Column(name = "own_id")
    private String ownId;

    @Id
    @Column(name = "version_number")
    private int number;

    private String digest;

    @Column(name = "published_at")
    private LocalDateTime publishedAt;

    @ManyToOne
    @JoinColumn(name = "published_by")
    private Person by;

    protected OwnVersion() {}

    OwnVersion(OwnId own, int number, String digest, Person by, Instant now) {
        this.ownId = own.value();
        this.number = number;
        this.digest = digest;
        this.by = by;
        this.publishedAt = Moments.stored(now);
    }

    int number() {
        return number;
    }

    String digest() {
        return digest;
    }

    Instant publishedAt() {
        return Moments.read(publishedAt);
    }

    String by() {
        return by.name();
    }
}
