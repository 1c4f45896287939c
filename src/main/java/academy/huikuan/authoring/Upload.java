package academy.huikuan.authoring;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** A bank's file without faults, kept from its upload until its questions are stored. */
@Entity
@Table(name = "own_upload")
class Upload {
    @Id
    private String id;

    @Column(name = "uploader_id")
    private String uploader;

    @Column(name = "file_name")
    private String file;

    @Lob
    private String body;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Column(name = "stored_at")
    private LocalDateTime storedAt;

    protected Upload() {}

    Upload(PersonId uploader, String file, String body, Instant expiresAt) {
        this.id = Ids.random();
        this.uploader = uploader.value();
        this.file = file;
        this.body = body;
        this.expiresAt = Moments.stored(expiresAt);
    }

    String id() {
        return id;
    }

    boolean opensTo(PersonId person, Instant now) {
        return uploader.equals(person.value()) && now.isBefore(Moments.read(expiresAt));
    }

    String file() {
        return file;
    }

    String body() {
        return body;
    }

    boolean stored() {
        return storedAt != null;
    }

    void store(Instant now) {
        this.storedAt = Moments.stored(now);
    }
}
