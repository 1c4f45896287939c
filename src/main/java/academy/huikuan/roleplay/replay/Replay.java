package academy.huikuan.roleplay.replay;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Limits;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.roleplay.TurnsText;
import academy.huikuan.roleplay.room.RoomId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Lob;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A learner plays on from a turn of a talk that was graded. The graded talk stays as it is; this is a copy of it, and what is said instead
 * from that turn on. The graded work is known by its id only.
 */
@Entity
@Table(name = "roleplay_replay")
class Replay {
    @Id
    private String id;

    @ManyToOne
    @JoinColumn(name = "author_id")
    private Person author;

    @ManyToOne
    @JoinColumn(name = "cohort_id")
    private Cohort cohort;

    @Column(name = "scenario_id")
    private String scenario;

    @Column(name = "work_id")
    private String work;

    @Column(name = "from_turn")
    private int fromTurn;

    @Lob
    @Column(name = "before_turns")
    private String before;

    @Lob
    @Column(name = "new_turns")
    private String added;

    @Column(name = "room_id")
    private String room;

    private int revision;

    @Column(name = "begun_at")
    private LocalDateTime begunAt;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    @Column(name = "drafted_at")
    private LocalDateTime draftedAt;

    protected Replay() {}

    /** @param fromTurn the first turn that is said anew, from 1 */
    Replay(Person author, Cohort cohort, String scenario, String work, List<Turn> before, int fromTurn, Instant now) {
        if (fromTurn < 1 || fromTurn > before.size()) throw new Refusal.NotFound();
        this.id = Ids.random();
        this.author = author;
        this.cohort = cohort;
        this.scenario = scenario;
        this.work = work;
        this.fromTurn = fromTurn;
        this.before = TurnsText.encoded(before);
        this.added = TurnsText.encoded(List.of(new Turn(before.get(fromTurn - 1).side(), "")));
        this.begunAt = Moments.stored(now);
        this.changedAt = begunAt;
    }

    /** Takes what is said instead; an empty text is one that is still to be written. */
    void write(List<Turn> turns, Instant now) {
        if (room != null) throw new Refusal.Conflict("roleplay.replay.in-room");
        this.added = TurnsText.encoded(turns);
        this.revision++;
        this.changedAt = Moments.stored(now);
    }

    /** It goes on in a room with a colleague. */
    void playIn(RoomId with, Instant now) {
        this.room = with.value();
        this.changedAt = Moments.stored(now);
    }

    /** It has become a draft that can be handed in. */
    void drafted(Instant now) {
        this.draftedAt = Moments.stored(now);
    }

    ReplayId id() {
        return new ReplayId(id);
    }

    boolean isBy(PersonId person) {
        return author.id().equals(person);
    }

    CohortId cohort() {
        return cohort.id();
    }

    String scenario() {
        return scenario;
    }

    String work() {
        return work;
    }

    /** The first turn that is said anew, from 1. */
    int fromTurn() {
        return fromTurn;
    }

    /** The whole talk as it was graded. */
    List<Turn> before() {
        return TurnsText.decoded(before);
    }

    /** What stays of it. */
    List<Turn> kept() {
        return before().subList(0, fromTurn - 1);
    }

    /** What is said instead, also what is still empty. */
    List<Turn> added() {
        return TurnsText.decoded(added);
    }

    /** The talk as it goes now. */
    List<Turn> talk() {
        return Stream.concat(kept().stream(), added().stream().filter(turn -> !turn.text().isBlank())).toList();
    }

    /** Whether there is something to compare and to hand in. */
    boolean written() {
        return talk().size() >= Math.max(Limits.FEWEST_TURNS, fromTurn);
    }

    /** Where it goes on with a colleague; what is said there is kept there. */
    Optional<RoomId> room() {
        return Optional.ofNullable(room).map(RoomId::new);
    }

    int revision() {
        return revision;
    }

    Instant changedAt() {
        return Moments.read(changedAt);
    }

    Optional<Instant> draftedAt() {
        return Optional.ofNullable(draftedAt).map(Moments::read);
    }
}
