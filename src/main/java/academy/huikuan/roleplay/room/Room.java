package academy.huikuan.roleplay.room;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import academy.huikuan.roleplay.Limits;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.roleplay.TurnsText;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Two or three people who play one scenario in writing. The clock runs from when sales and customer are ready, stands while it is paused,
 * and ends the talk at its limit; both may end it before. Whoever changes a room holds its row: words get their numbers one after the other.
 */
@Entity
@Table(name = "roleplay_room")
class Room {
    /** How a room came to its end. */
    enum End {
        BOTH,
        LIMIT,
        /** Nobody was left in it before it began. */
        LEFT
    }

    static final List<Integer> MINUTES = List.of(10, 15, 20, 30, 45);
    static final int USUAL_MINUTES = 20;
    private static final int SECRET = 32;

    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "cohort_id")
    private Cohort cohort;

    @Column(name = "scenario_id")
    private String scenario;

    @Column(name = "invite_token")
    private String invite;

    private boolean listed;

    @Column(name = "limit_minutes")
    private int minutes;

    private int revision;

    @Column(name = "turn_count")
    private int turns;

    @Column(name = "text_length")
    private int length;

    @Column(name = "spent_millis")
    private long spent;

    @Column(name = "made_at")
    private LocalDateTime madeAt;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    @Column(name = "running_since")
    private LocalDateTime runningSince;

    @Column(name = "ends_at")
    private LocalDateTime endsAt;

    @Column(name = "ended_at")
    private LocalDateTime endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "ended_by")
    private End endedBy;

    @Lob
    @Column(name = "given_turns")
    private String given;

    @Column(name = "replay_id")
    private String replay;

    @OneToMany(mappedBy = "room", cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.EAGER)
    private List<Seat> seats = new ArrayList<>();

    protected Room() {}

    /** @param listed whether classmates may take its free seats. @param minutes one of {@link #MINUTES} */
    Room(Cohort cohort, String scenario, int minutes, boolean listed, Instant now) {
        if (!MINUTES.contains(minutes)) throw new IllegalArgumentException("a room of " + minutes + " minutes");
        this.id = Ids.random();
        this.cohort = cohort;
        this.scenario = scenario;
        this.minutes = minutes;
        this.listed = listed;
        this.invite = Secrets.token().substring(0, SECRET);
        this.madeAt = Moments.stored(now);
        this.changedAt = madeAt;
    }

    /** Lets the talk go on from turns said before; what is said here gets the numbers after theirs. */
    void goOn(GivenTurns before, Instant now) {
        if (phase(now) != Phase.GATHERING || turns > 0) throw new Refusal.Conflict("refusal.room-begun");
        this.given = TurnsText.encoded(before.turns());
        this.replay = before.replay();
        this.turns = before.turns().size();
        this.length = before.turns().stream().mapToInt(turn -> turn.text().length()).sum();
        change(now);
    }

    /** Gives someone a seat; asking for the own one again changes nothing. */
    Seat take(Part part, Person person, Instant now) {
        Optional<Seat> own = seat(person.id());
        if (own.filter(seat -> seat.part() == part).isPresent()) return own.get();
        if (phase(now) == Phase.ENDED) throw new Refusal.Conflict("refusal.room-ended");
        if (own.isPresent()) throw new Refusal.Conflict("refusal.room-other-seat");
        if (seat(part).isPresent()) throw new Refusal.Conflict("refusal.room-seat-taken");
        Seat seat = new Seat(this, part, person, now);
        seats.add(seat);
        change(now);
        return seat;
    }

    /** Frees a seat before the talk has begun; a room that nobody is left in ends. */
    void leave(Seat seat, Instant now) {
        if (phase(now) != Phase.GATHERING) throw new Refusal.Conflict("refusal.room-begun");
        seats.remove(seat);
        if (seats.isEmpty()) end(End.LEFT, now);
        else change(now);
    }

    /** Whether classmates may take its free seats. */
    void list(boolean open, Instant now) {
        if (phase(now) != Phase.GATHERING || listed == open) return;
        this.listed = open;
        change(now);
    }

    /** The talk begins when both who speak are ready. */
    void ready(Seat seat, Instant now) {
        if (phase(now) != Phase.GATHERING || !seat.part().speaks()) return;
        seat.ready(now);
        if (speakers().filter(Seat::ready).count() == 2) {
            this.begunAt = Moments.stored(now);
            run(now);
        }
        change(now);
    }

    private void run(Instant now) {
        this.runningSince = Moments.stored(now);
        this.endsAt = Moments.stored(now.plus(limit()).minusMillis(spent));
    }

    /** Why this cannot be said now, as a key of the messages. */
    Optional<String> trouble(Seat seat, String text, Instant now) {
        Phase phase = phase(now);
        if (!seat.part().speaks()) return Optional.of("refusal.room-observer");
        if (phase == Phase.ENDED) return Optional.of("refusal.room-ended");
        if (phase == Phase.PAUSED) return Optional.of("refusal.room-paused");
        if (phase == Phase.GATHERING) return Optional.of("refusal.room-not-begun");
        if (text.isBlank()) return Optional.of("refusal.room-nothing-said");
        if (text.length() > Limits.LONGEST_TURN) return Optional.of("refusal.room-too-long");
        if (turns >= Limits.MOST_TURNS || length + text.length() > Limits.LONGEST_TEXT) return Optional.of("refusal.room-full");
        return Optional.empty();
    }

    /** Adds what someone says, under the next number; nobody means to end any more. */
    RoomTurn say(Seat seat, String text, Pen pen, Instant now) {
        trouble(seat, text, now).ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
        this.turns++;
        this.length += text.length();
        seats.forEach(Seat::stay);
        change(now);
        return new RoomTurn(id, seat, turns, text, pen, now);
    }

    void pause(Seat seat, Instant now) {
        if (phase(now) != Phase.PLAYING || !seat.part().speaks()) return;
        this.spent += Duration.between(Moments.read(runningSince), now).toMillis();
        this.runningSince = null;
        this.endsAt = null;
        change(now);
    }

    void resume(Seat seat, Instant now) {
        if (phase(now) != Phase.PAUSED || !seat.part().speaks()) return;
        run(now);
        change(now);
    }

    /** One of both wants to end; the talk ends when the other wants it too. */
    void askEnd(Seat seat, Instant now) {
        if (phase(now) != Phase.PLAYING && phase(now) != Phase.PAUSED || !seat.part().speaks()) return;
        seat.askEnd(now);
        if (speakers().allMatch(Seat::asksEnd)) end(End.BOTH, now);
        else change(now);
    }

    /** The talk goes on after all. */
    void stay(Seat seat, Instant now) {
        if (phase(now) == Phase.ENDED || !seat.part().speaks()) return;
        seats.forEach(Seat::stay);
        change(now);
    }

    /** Keeps the end if the time has run out. */
    void settle(Instant now) {
        if (endedAt == null && phase(now) == Phase.ENDED) end(End.LIMIT, Moments.read(endsAt));
    }

    /** Ends what everybody has gone from: a room never begun, or one left paused. */
    void close(Instant now) {
        settle(now);
        if (endedAt == null) end(begunAt == null ? End.LEFT : End.LIMIT, now);
    }

    private void end(End how, Instant at) {
        if (runningSince != null) this.spent += Duration.between(Moments.read(runningSince), at).toMillis();
        this.runningSince = null;
        this.endsAt = null;
        this.listed = false;
        this.endedAt = Moments.stored(at);
        this.endedBy = how;
        change(at);
    }

    /** Something in it is new, so that everybody's page is brought up to date. */
    void change(Instant now) {
        this.revision++;
        this.changedAt = Moments.stored(now);
    }

    Phase phase(Instant now) {
        if (endedAt != null || endsAt != null && !now.isBefore(Moments.read(endsAt))) return Phase.ENDED;
        if (begunAt == null) return Phase.GATHERING;
        return runningSince == null ? Phase.PAUSED : Phase.PLAYING;
    }

    /** What is left of the time to talk. */
    Duration left(Instant now) {
        if (phase(now) == Phase.ENDED) return Duration.ZERO;
        return endsAt == null ? limit().minusMillis(spent) : Duration.between(now, Moments.read(endsAt));
    }

    private Duration limit() {
        return Duration.ofMinutes(minutes);
    }

    RoomId id() {
        return new RoomId(id);
    }

    CohortId cohort() {
        return cohort.id();
    }

    String scenario() {
        return scenario;
    }

    String invite() {
        return invite;
    }

    /** What was said before it; empty where a talk begins in it. */
    List<Turn> given() {
        return given == null ? List.of() : TurnsText.decoded(given);
    }

    /** Whose talk goes on in it, if one does. */
    Optional<String> replay() {
        return Optional.ofNullable(replay);
    }

    boolean listed() {
        return listed;
    }

    int minutes() {
        return minutes;
    }

    /** Counts the changes. */
    int revision() {
        return revision;
    }

    int turns() {
        return turns;
    }

    /** In the order of their parts. */
    List<Seat> seats() {
        return seats.stream().sorted(Comparator.comparing(Seat::part)).toList();
    }

    Optional<Seat> seat(Part part) {
        return seats.stream().filter(seat -> seat.part() == part).findFirst();
    }

    Optional<Seat> seat(PersonId person) {
        return seats.stream().filter(seat -> seat.person().id().equals(person)).findFirst();
    }

    private java.util.stream.Stream<Seat> speakers() {
        return seats.stream().filter(seat -> seat.part().speaks());
    }

    boolean begun() {
        return begunAt != null;
    }

    Instant madeAt() {
        return Moments.read(madeAt);
    }

    /** When it ended; by its clock also where that is not kept yet. */
    Optional<Instant> endedAt(Instant now) {
        if (endedAt != null) return Optional.of(Moments.read(endedAt));
        return phase(now) == Phase.ENDED ? Optional.of(Moments.read(endsAt)) : Optional.empty();
    }

    /** Empty as long as it has not ended. */
    Optional<End> endedBy(Instant now) {
        if (endedBy != null) return Optional.of(endedBy);
        return phase(now) == Phase.ENDED ? Optional.of(End.LIMIT) : Optional.empty();
    }
}
