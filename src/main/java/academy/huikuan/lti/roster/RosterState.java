package academy.huikuan.lti.roster;

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

/** What became of reading a course's roster. */
@Entity
@Table(name = "lti_roster")
class RosterState {
    private static final int MOST_DETAIL = 500;

    @Id
    @Column(name = "context_id")
    private String context;

    @Column(name = "launched_at")
    private LocalDateTime launchedAt;

    @Column(name = "tried_at")
    private LocalDateTime triedAt;

    @Column(name = "read_at")
    private LocalDateTime readAt;

    private int members;
    private int joined;
    private int gone;
    private int waiting;

    @Enumerated(EnumType.STRING)
    private RosterFault.Kind problem;

    private String detail;

    protected RosterState() {}

    RosterState(String context, Instant launchedAt) {
        this.context = context;
        this.launchedAt = Moments.stored(launchedAt);
    }

    void read(RosterCount count, Instant now) {
        this.triedAt = Moments.stored(now);
        this.readAt = triedAt;
        this.members = count.members();
        this.joined = count.joined();
        this.gone = count.gone();
        this.waiting = count.waiting();
        this.problem = null;
        this.detail = null;
    }

    /** What the last reading said that succeeded stays. */
    void failed(RosterFault fault, Instant now) {
        this.triedAt = Moments.stored(now);
        this.problem = fault.kind();
        this.detail = fault.getMessage().substring(0, Math.min(MOST_DETAIL, fault.getMessage().length()));
    }

    String context() {
        return context;
    }

    boolean triedAfter(Instant moment) {
        return triedAt != null && Moments.read(triedAt).isAfter(moment);
    }

    Optional<Instant> triedAt() {
        return Optional.ofNullable(triedAt).map(Moments::read);
    }

    Optional<Instant> readAt() {
        return Optional.ofNullable(readAt).map(Moments::read);
    }

    RosterCount count() {
        return new RosterCount(members, joined, gone, waiting);
    }

    Optional<RosterFault.Kind> problem() {
        return Optional.ofNullable(problem);
    }

    String detail() {
        return detail == null ? "" : detail;
    }
}
