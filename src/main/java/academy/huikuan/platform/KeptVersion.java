package academy.huikuan.platform;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.LocalDateTime;

/** One row of {@link VersionStore}. */
@Entity
@Table(name = "kept_version")
class KeptVersion {
    @Id
    private String digest;

    private String kind;

    @Column(name = "content_id")
    private String contentId;

    @Lob
    private String body;

    @Column(name = "kept_at")
    private LocalDateTime keptAt;

    protected KeptVersion() {}

    KeptVersion(String digest, String kind, String contentId, String body, LocalDateTime keptAt) {
        this.digest = digest;
        this.kind = kind;
        this.contentId = contentId;
        this.body = body;
        this.keptAt = keptAt;
    }

    String digest() {
        return digest;
    }

    String text() {
        return body;
    }
}
