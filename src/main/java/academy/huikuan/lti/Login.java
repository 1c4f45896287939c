package academy.huikuan.lti;

import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/** A login that a platform began. Its state is kept as a digest, under which it may also be named; the browser's secret likewise. */
@Entity
@Table(name = "lti_login")
public class Login {
    static final Duration LASTS = Duration.ofMinutes(10);

    @Id
    private String state;

    @Column(name = "registration_id")
    private String registration;

    private String browser;
    private String nonce;

    @Column(name = "storage_target")
    private String storageTarget;

    @Lob
    private String request;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "used_at")
    private LocalDateTime usedAt;

    @Column(name = "person_id")
    private String person;

    @Column(name = "leads_to")
    private String leadsTo;

    protected Login() {}

    Login(String state, String registration, String browser, String nonce, Optional<String> storageTarget, String request, Instant now) {
        this.state = state;
        this.registration = registration;
        this.browser = browser;
        this.nonce = nonce;
        this.storageTarget = storageTarget.orElse(null);
        this.request = request;
        this.createdAt = Moments.stored(now);
    }

    boolean openAt(Instant now) {
        return usedAt == null && youngAt(now);
    }

    boolean youngAt(Instant now) {
        return now.isBefore(Moments.read(createdAt).plus(LASTS));
    }

    void use(Instant now) {
        this.usedAt = Moments.stored(now);
    }

    void came(String someone, String address) {
        this.person = someone;
        this.leadsTo = address;
    }

    /** Not a secret; names the login in addresses. */
    String id() {
        return state;
    }

    String registration() {
        return registration;
    }

    String browser() {
        return browser;
    }

    String nonce() {
        return nonce;
    }

    Optional<String> storageTarget() {
        return Optional.ofNullable(storageTarget);
    }

    /** The query by which the platform began it, to begin once more. */
    String request() {
        return request;
    }

    Optional<String> person() {
        return Optional.ofNullable(person);
    }

    /** A path of ours. */
    Optional<String> leadsTo() {
        return Optional.ofNullable(leadsTo);
    }
}
