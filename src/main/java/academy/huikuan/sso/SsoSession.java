package academy.huikuan.sso;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What belongs to a session that began at a provider. */
@Entity
@Table(name = "sso_session")
class SsoSession {
    private static final int LONGEST = 4000;

    @Id
    @Column(name = "token_digest")
    private String tokenDigest;

    @Column(name = "provider_id")
    private String providerId;

    private String subject;
    private String sid;

    @Column(name = "id_token")
    private String idToken;

    protected SsoSession() {}

    /** A token too long for an address is not kept. */
    SsoSession(String sessionKey, String provider, Arrived arrived) {
        this.tokenDigest = sessionKey;
        this.providerId = provider;
        this.subject = arrived.arrival().subject();
        this.sid = arrived.sid().length() > 255 ? "" : arrived.sid();
        this.idToken = arrived.idToken().length() > LONGEST ? "" : arrived.idToken();
    }

    String provider() {
        return providerId;
    }

    String idToken() {
        return idToken;
    }
}
