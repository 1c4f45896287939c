package academy.huikuan.lti;

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
import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A learning system that may launch the product under one client id (LTI: platform, registration). */
@Entity
@Table(name = "lti_registration")
public class Registration {
    /** Whether launches are taken. */
    public enum State {
        /** A platform has registered itself; an administrator has yet to let it in. */
        PENDING,
        ACTIVE,
        CLOSED
    }

    @Id
    private String id;

    private String name;
    private String issuer;

    @Column(name = "client_id")
    private String clientId;

    @Column(name = "authorization_address")
    private String authorizationAddress;

    @Column(name = "token_address")
    private String tokenAddress;

    @Column(name = "token_audience")
    private String tokenAudience;

    @Column(name = "keys_address")
    private String keysAddress;

    @Enumerated(EnumType.STRING)
    private State state;

    @Enumerated(EnumType.STRING)
    private Arrival.Strangers strangers;

    @Column(name = "addresses_verified")
    private boolean addressesVerified;

    @Column(name = "frame_origins")
    private String frameOrigins;

    @Column(name = "lower_scores")
    private boolean lowerScores;

    @Column(name = "over_teachers")
    private boolean overTeachers;

    private String product;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Version
    private int version;

    protected Registration() {}

    /** @param product family code such as `moodle` or `canvas`; may be empty */
    public Registration(PlatformValues values, State state, String product, Instant now) {
        this.id = Ids.ordered();
        this.state = state;
        this.product = product;
        this.strangers = Arrival.Strangers.ADD;
        this.frameOrigins = "";
        this.createdAt = Moments.stored(now);
        describe(values);
    }

    void describe(PlatformValues values) {
        this.name = values.name();
        this.issuer = values.issuer();
        this.clientId = values.clientId();
        this.authorizationAddress = values.authorization();
        this.tokenAddress = values.token();
        this.tokenAudience = values.audience().isEmpty() ? null : values.audience();
        this.keysAddress = values.keys();
    }

    void allow(Arrival.Strangers newStrangers, boolean verified, boolean lower, boolean over, List<String> origins) {
        this.strangers = newStrangers;
        this.addressesVerified = verified;
        this.lowerScores = lower;
        this.overTeachers = over;
        this.frameOrigins = String.join(" ", origins);
    }

    /** Pages may also stand in frames of that origin; what does not fit any more is left out. */
    void framedBy(String origin) {
        if (frameOrigins().contains(origin) || frameOrigins.length() + origin.length() > 1900) return;
        this.frameOrigins = (frameOrigins + " " + origin).strip();
    }

    void become(State newState) {
        this.state = newState;
    }

    public String id() {
        return id;
    }

    /** The source of its people's identities. */
    public String source() {
        return "lti:" + id;
    }

    public PlatformValues values() {
        return new PlatformValues(
                name, issuer, clientId, authorizationAddress, tokenAddress, tokenAudience == null ? "" : tokenAudience, keysAddress);
    }

    public String name() {
        return name;
    }

    public String issuer() {
        return issuer;
    }

    public String clientId() {
        return clientId;
    }

    public URI authorization() {
        return URI.create(authorizationAddress);
    }

    public URI token() {
        return URI.create(tokenAddress);
    }

    /** `aud` of the assertion by which an access token is asked for: the token address unless the platform wants another. */
    public String tokenAudience() {
        return Optional.ofNullable(tokenAudience).orElse(tokenAddress);
    }

    public URI keys() {
        return URI.create(keysAddress);
    }

    public State state() {
        return state;
    }

    public boolean active() {
        return state == State.ACTIVE;
    }

    public Arrival.Strangers strangers() {
        return strangers;
    }

    /** Whether the platform stands for its people's addresses. */
    public boolean addressesVerified() {
        return addressesVerified;
    }

    /** Whether a score may be sent that is lower than one sent before. */
    public boolean lowerScores() {
        return lowerScores;
    }

    /** Whether a score may replace what a teacher has set over there. */
    public boolean overTeachers() {
        return overTeachers;
    }

    /** Origins beside those of the issuer and the addresses in whose frames pages may stand. */
    public List<String> frameOrigins() {
        return Arrays.stream(frameOrigins.split(" ")).filter(text -> !text.isEmpty()).toList();
    }

    public String product() {
        return product;
    }

    public Instant createdAt() {
        return Moments.read(createdAt);
    }
}
