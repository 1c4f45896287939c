package academy.huikuan.sso;

import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Secrets;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** A browser that has gone to a provider; kept under a digest of its state. */
@Entity
@Table(name = "sso_login")
class SsoLogin {
    static final Duration LASTS = Duration.ofMinutes(10);

    @Id
    @Column(name = "state_digest")
    private String stateDigest;

    @Column(name = "provider_id")
    private String providerId;

    @Column(name = "browser_digest")
    private String browserDigest;

    private String nonce;
    private String verifier;
    private String back;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    private boolean used;

    protected SsoLogin() {}

    SsoLogin(String provider, String browser, Begun begun, String back, Instant now) {
        this.stateDigest = Secrets.digest(begun.state());
        this.providerId = provider;
        this.browserDigest = browser;
        this.nonce = begun.nonce();
        this.verifier = begun.verifier();
        this.back = back;
        this.createdAt = Moments.stored(now);
    }

    /** It counts once, in its own browser, for ten minutes; another browser does not use it up. */
    Taken taken(String browser, Instant now) throws SsoFault {
        if (!Secrets.same(browserDigest, browser)) throw new SsoFault("sso.fault-browser");
        if (used) throw new SsoFault("sso.fault-used");
        if (now.isAfter(Moments.read(createdAt).plus(LASTS))) throw new SsoFault("sso.fault-old");
        this.used = true;
        return new Taken(providerId, nonce, verifier, back);
    }
}
