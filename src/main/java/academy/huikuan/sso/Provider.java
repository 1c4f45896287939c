package academy.huikuan.sso;

import academy.huikuan.people.Arrival;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;

/** A company's own sign-in service, whose word on who somebody is counts here. */
@Entity
@Table(name = "sso_provider")
public class Provider {
    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private String title;
    private String issuer;

    @Column(name = "api_address")
    private String apiAddress;

    @Column(name = "client_id")
    private String clientId;

    private String secret;
    private String company;
    private String scopes;

    @Column(name = "number_claim")
    private String numberClaim;

    @Column(name = "groups_claim")
    private String groupsClaim;

    @Column(name = "group_roles")
    private String groupRoles;

    @Enumerated(EnumType.STRING)
    private Arrival.Strangers strangers;

    @Column(name = "addresses_verified")
    private boolean addressesVerified;

    @Column(name = "leaves_there")
    private boolean leavesThere;

    private boolean active;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Version
    private int version;

    protected Provider() {}

    Provider(ProviderForm form, Instant now) {
        this.id = Ids.ordered();
        this.kind = form.kind();
        this.createdAt = Moments.stored(now);
        this.active = true;
        describe(form);
    }

    /** An empty secret leaves the one that is there. */
    void describe(ProviderForm form) {
        this.title = form.title();
        this.issuer = form.issuer();
        this.apiAddress = form.apiAddress();
        this.clientId = form.clientId();
        if (!form.secret().isEmpty() || secret == null) this.secret = form.secret();
        this.company = form.company();
        this.scopes = form.scopes();
        this.numberClaim = form.numberClaim();
        this.groupsClaim = form.groupsClaim();
        this.groupRoles = form.groupRoles();
        this.strangers = form.strangers();
        this.addressesVerified = form.addressesVerified();
        this.leavesThere = form.leavesThere();
    }

    void open(boolean toPeople) {
        this.active = toPeople;
    }

    public String id() {
        return id;
    }

    public Kind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    /** OpenID Connect's issuer, or the server of the sign-in page. */
    public String issuer() {
        return issuer;
    }

    public String apiAddress() {
        return apiAddress;
    }

    public String clientId() {
        return clientId;
    }

    String secret() {
        return secret;
    }

    /** WeCom's agent id; DingTalk's corp id, which may be empty. */
    public String company() {
        return company;
    }

    public String scopes() {
        return scopes;
    }

    public String numberClaim() {
        return numberClaim;
    }

    public String groupsClaim() {
        return groupsClaim;
    }

    public String groupRoles() {
        return groupRoles;
    }

    public Arrival.Strangers strangers() {
        return strangers;
    }

    /** Whether its addresses count as verified even if it does not say so of each. */
    public boolean addressesVerified() {
        return addressesVerified;
    }

    /** Whether somebody who signs out here signs out there, too. */
    public boolean leavesThere() {
        return leavesThere;
    }

    public boolean active() {
        return active;
    }

    /** What {@link Arrival} calls it. */
    public String source() {
        return kind.id() + ":" + id;
    }
}
