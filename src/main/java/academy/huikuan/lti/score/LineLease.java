package academy.huikuan.lti.score;

import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** One node at a time looks for a link's line item, so that two do not make one each. */
@Entity
@Table(name = "lti_line_lease")
class LineLease {
    @Id
    @Column(name = "link_id")
    private String link;

    @Column(name = "until_at")
    private LocalDateTime until;

    protected LineLease() {}

    LineLease(String link, Instant until) {
        this.link = link;
        this.until = Moments.stored(until);
    }

    boolean holds(Instant now) {
        return Moments.read(until).isAfter(now);
    }

    void until(Instant newUntil) {
        this.until = Moments.stored(newUntil);
    }
}
