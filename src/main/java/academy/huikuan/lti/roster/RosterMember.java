package academy.huikuan.lti.roster;

import academy.huikuan.lti.Context;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/** A seat in a cohort that somebody has because of a platform's course, and loses when they leave it there. */
@Entity
@Table(name = "lti_member")
class RosterMember {
    private static final Duration VISITS = Duration.ofHours(24);

    /** @param person id */
    record Seat(String person, String role) {}

    @Id
    private String id;

    @Column(name = "context_id")
    private String context;

    @Column(name = "cohort_id")
    private String cohort;

    @Column(name = "person_id")
    private String person;

    private String role;
    private LocalDateTime since;

    @Column(name = "launched_at")
    private LocalDateTime launchedAt;

    protected RosterMember() {}

    RosterMember(Context context, PersonId person, Role role, Instant now) {
        this.id = Ids.ordered();
        this.context = context.id();
        this.cohort = context.cohort().value();
        this.person = person.value();
        this.role = role.id();
        this.since = Moments.stored(now);
    }

    /** A trainer came by a launch: administrators of a platform teach without standing on its rosters. */
    void taught(Instant now) {
        if (launchedAt == null || launchedAt.plusHours(1).isBefore(Moments.stored(now))) this.launchedAt = Moments.stored(now);
    }

    /** Whether a launch as trainer within the last day speaks against the roster. */
    boolean visits(Instant now) {
        return launchedAt != null && launchedAt.plus(VISITS).isAfter(Moments.stored(now));
    }

    String context() {
        return context;
    }

    Seat seat() {
        return new Seat(person, role);
    }
}
