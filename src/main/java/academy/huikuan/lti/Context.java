package academy.huikuan.lti;

import academy.huikuan.people.CohortId;
import academy.huikuan.platform.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.net.URI;
import java.util.Optional;

/** A platform's course (LTI: context) and the cohort that learns there. */
@Entity
@Table(name = "lti_context")
public class Context {
    @Id
    private String id;

    @Column(name = "registration_id")
    private String registration;

    private String deployment;
    private String context;
    private String title;

    @Column(name = "cohort_id")
    private String cohort;

    @Column(name = "roster_address")
    private String rosterAddress;

    @Version
    private int version;

    protected Context() {}

    Context(String registration, String deployment, String context, String title, CohortId cohort) {
        this.id = Ids.ordered();
        this.registration = registration;
        this.deployment = deployment;
        this.context = context;
        this.title = title;
        this.cohort = cohort.value();
    }

    void titled(String newTitle) {
        this.title = newTitle;
    }

    /** People of this course learn in that cohort from now on. */
    void couple(CohortId other) {
        this.cohort = other.value();
    }

    /** @param address of the membership service, as a launch told it */
    void rosterAt(URI address) {
        this.rosterAddress = address.toString();
    }

    public String id() {
        return id;
    }

    public String registration() {
        return registration;
    }

    public String deployment() {
        return deployment;
    }

    /** The platform's own id of it; empty where it names none. */
    public String context() {
        return context;
    }

    public String title() {
        return title;
    }

    public CohortId cohort() {
        return new CohortId(cohort);
    }

    public Optional<URI> rosterAddress() {
        return Optional.ofNullable(rosterAddress).map(URI::create);
    }
}
