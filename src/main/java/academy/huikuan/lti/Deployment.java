package academy.huikuan.lti;

import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;

/** One place of a platform where the product is installed; several may share a client id. It is known from its first launch on. */
@Entity
@Table(name = "lti_deployment")
public class Deployment {
    @Id
    private String id;

    @Column(name = "registration_id")
    private String registration;

    private String deployment;
    private boolean closed;

    @Column(name = "first_at")
    private LocalDateTime firstAt;

    protected Deployment() {}

    Deployment(String registration, String deployment, Instant now) {
        this.id = Ids.ordered();
        this.registration = registration;
        this.deployment = deployment;
        this.firstAt = Moments.stored(now);
    }

    void open(boolean opened) {
        this.closed = !opened;
    }

    public String id() {
        return id;
    }

    /** The platform's own id of it. */
    public String deployment() {
        return deployment;
    }

    /** Whether an administrator takes no launches from it. */
    public boolean closed() {
        return closed;
    }

    public Instant firstAt() {
        return Moments.read(firstAt);
    }
}
