package academy.huikuan.tournament;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A contest (终极 PK): teams play the same scenario, the class compares their talks in pairs. */
@Entity
@Table(name = "pk_contest")
class Contest {
    /** Fewest comparisons of a plan, and most. */
    static final int LEAST_PLANNED = 3;

    static final int MOST_PLANNED = 2000;
    private static final int LEASE_MINUTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private String id;

    @Column(name = "owner_id")
    private String owner;

    private String title;

    @Column(name = "scenario_id")
    private String scenario;

    @Column(name = "rubric_digest")
    private String rubric;

    private String aspects;

    @Enumerated(EnumType.STRING)
    private ContestState state;

    private int planned;

    @Column(name = "lease_minutes")
    private int leaseMinutes;

    @Column(name = "draw_seed")
    private long seed;

    @Column(name = "created_at")
    private LocalDateTime createdAt;

    @Column(name = "opened_at")
    private LocalDateTime openedAt;

    @Column(name = "closed_at")
    private LocalDateTime closedAt;

    @Column(name = "released_at")
    private LocalDateTime releasedAt;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "pk_contest_cohort", joinColumns = @JoinColumn(name = "contest_id"))
    @Column(name = "cohort_id")
    private Set<String> cohorts = new HashSet<>();

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "pk_judge", joinColumns = @JoinColumn(name = "contest_id"))
    @Column(name = "person_id")
    private Set<String> outsiders = new HashSet<>();

    @Version
    private int version;

    protected Contest() {}

    /** @param rubric digest of the rubric's version by which it is judged */
    Contest(PersonId owner, Set<CohortId> cohorts, String scenario, String title, String rubric, Aspects aspects, Instant now) {
        if (cohorts.isEmpty()) throw new Refusal.Invalid("tournament.no-cohort-chosen");
        this.id = Ids.random();
        this.owner = owner.value();
        cohorts.forEach(cohort -> this.cohorts.add(cohort.value()));
        this.scenario = scenario;
        this.title = title;
        this.rubric = rubric;
        this.aspects = aspects.encoded();
        this.state = ContestState.COLLECTING;
        this.leaseMinutes = LEASE_MINUTES;
        this.seed = RANDOM.nextLong() >>> 16;
        this.createdAt = Moments.stored(now);
    }

    void describe(String newTitle) {
        this.title = newTitle;
    }

    /** @param chosen what is asked of the judges; it stays as it is once they have begun */
    void askFor(Aspects chosen) {
        needs(ContestState.COLLECTING);
        this.aspects = chosen.encoded();
    }

    /** @param comparisons of the whole contest; 0 for as many as the course asks for, while nobody judges. Never fewer than were planned */
    void plan(int comparisons) {
        boolean open = state == ContestState.JUDGING;
        int least = open ? planned : comparisons == 0 ? 0 : LEAST_PLANNED;
        if (comparisons < least || comparisons > MOST_PLANNED) throw new Refusal.Invalid("tournament.plan-range", least, MOST_PLANNED);
        if (!open) needs(ContestState.COLLECTING);
        this.planned = comparisons;
    }

    /** @param people learners who judge without being in a team */
    void invite(Collection<PersonId> people) {
        if (state != ContestState.JUDGING) needs(ContestState.COLLECTING);
        Set<String> ids = new HashSet<>();
        people.forEach(person -> ids.add(person.value()));
        outsiders.retainAll(ids);
        outsiders.addAll(ids);
    }

    /** Begins the judging; from here on the talks stay as they are. @param works that take part */
    void open(int works, Instant now) {
        needs(ContestState.COLLECTING);
        if (works < 2) throw new Refusal.Conflict("tournament.too-few-works");
        if (planned == 0) planned = Math.min(MOST_PLANNED, Math.max(LEAST_PLANNED, Codes.planned(works)));
        this.state = ContestState.JUDGING;
        this.openedAt = Moments.stored(now);
    }

    void close(Instant now) {
        needs(ContestState.JUDGING);
        this.state = ContestState.CLOSED;
        this.closedAt = Moments.stored(now);
    }

    /** Lets the judges go on, as where a champion is not clear yet. */
    void reopen() {
        needs(ContestState.CLOSED);
        this.state = ContestState.JUDGING;
        this.closedAt = null;
    }

    /** Shows everybody what came of it. */
    void release(Instant now) {
        needs(ContestState.CLOSED);
        this.state = ContestState.RELEASED;
        this.releasedAt = Moments.stored(now);
    }

    /** @throws Refusal.Conflict if it is not there yet, or has gone on */
    void needs(ContestState wanted) {
        if (state != wanted) throw new Refusal.Conflict(wanted.needed());
    }

    ContestId id() {
        return new ContestId(id);
    }

    String title() {
        return title;
    }

    String scenario() {
        return scenario;
    }

    String rubricDigest() {
        return rubric;
    }

    Aspects aspects() {
        return Aspects.decoded(aspects);
    }

    ContestState state() {
        return state;
    }

    /** Comparisons of the whole contest; 0 while that is left to the number of works. */
    int planned() {
        return planned;
    }

    Duration lease() {
        return Duration.ofMinutes(leaseMinutes);
    }

    long seed() {
        return seed;
    }

    Instant createdAt() {
        return Moments.read(createdAt);
    }

    Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt).map(Moments::read);
    }

    List<CohortId> cohorts() {
        return cohorts.stream().sorted().map(CohortId::new).toList();
    }

    boolean invites(PersonId person) {
        return outsiders.contains(person.value());
    }

    Set<String> outsiders() {
        return Set.copyOf(outsiders);
    }
}
