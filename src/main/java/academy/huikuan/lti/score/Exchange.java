package academy.huikuan.lti.score;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** One exchange with a platform, for people to read; never changed. */
@Entity
@Table(name = "lti_exchange")
class Exchange {
    private static final int MOST = 300;

    @Id
    private String id;

    @Column(name = "link_id")
    private String link;

    @Column(name = "person_id")
    private String person;

    @Column(name = "happened_at")
    private LocalDateTime at;

    @Enumerated(EnumType.STRING)
    private Said said;

    private boolean failed;

    @Column(name = "http_status")
    private Integer status;

    private String detail;

    protected Exchange() {}

    Exchange(String link, String person, Said said, Optional<Integer> status, String detail, Instant now) {
        this.id = Ids.ordered();
        this.link = link;
        this.person = person;
        this.at = Moments.stored(now);
        this.said = said;
        this.failed = said.failed();
        this.status = status.orElse(null);
        this.detail = detail.substring(0, Math.min(MOST, detail.length()));
    }

    String id() {
        return id;
    }

    String link() {
        return link;
    }

    String person() {
        return person;
    }

    Instant at() {
        return Moments.read(at);
    }

    Said said() {
        return said;
    }

    Optional<Integer> status() {
        return Optional.ofNullable(status);
    }

    /** Points and progress, or what went wrong, in English. */
    String detail() {
        return detail;
    }
}
