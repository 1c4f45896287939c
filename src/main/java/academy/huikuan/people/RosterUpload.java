package academy.huikuan.people;

import academy.huikuan.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** A roster without faults, kept from its preview until it has been imported and its links were taken. */
@Entity
@Table(name = "roster_upload")
class RosterUpload {
    @Id
    private String id;

    @Column(name = "uploader_id")
    private String uploader;

    @Lob
    private String body;

    @Column(name = "expires_at")
    private LocalDateTime expiresAt;

    @Column(name = "applied_at")
    private LocalDateTime appliedAt;

    protected RosterUpload() {}

    RosterUpload(PersonId uploader, String body, LocalDateTime expiresAt) {
        this.id = Ids.random();
        this.uploader = uploader.value();
        this.body = body;
        this.expiresAt = expiresAt;
    }

    UploadId id() {
        return new UploadId(id);
    }

    boolean opensTo(PersonId person, LocalDateTime now) {
        return uploader.equals(person.value()) && now.isBefore(expiresAt);
    }

    String body() {
        return body;
    }

    boolean applied() {
        return appliedAt != null;
    }

    void apply(LocalDateTime now) {
        this.appliedAt = now;
    }
}
