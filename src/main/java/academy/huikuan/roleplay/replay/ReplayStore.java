package academy.huikuan.roleplay.replay;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.roleplay.room.GivenTalks;
import academy.huikuan.roleplay.room.GivenTurns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Talks that go on from a turn of a graded one. */
@ApplicationScoped
public class ReplayStore {
    /** From one work; the oldest make way on the pages, not in the table. */
    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GivenTalks talks;

    @Inject
    private Clock clock;

    /**
     * One of them, for a list.
     * @param fromTurn the first turn that is said anew, from 1
     * @param turns written anew
     * @param together whether it goes on with a colleague in a room
     */
    public record Branch(ReplayId id, int fromTurn, int turns, boolean together, Instant changedAt) {}

    /**
     * Begins one. Whether the work may be seen is for the caller to say.
     * @param work the graded work's id
     * @param before the whole talk as it was graded
     * @param fromTurn the first turn that is said anew, from 1
     * @throws Refusal.NotFound if the talk has no such turn
     */
    @Transactional
    public ReplayId begin(PersonId author, CohortId cohort, String scenario, String work, List<Turn> before, int fromTurn) {
        Replay replay = new Replay(
                database.getReference(Person.class, author.value()),
                database.getReference(Cohort.class, cohort.value()),
                scenario,
                work,
                before,
                fromTurn,
                clock.instant());
        database.persist(replay);
        database.flush();
        return replay.id();
    }

    /** Lets it go on with a colleague, in a room that begins with what stands before its turn; asked for twice it is the same room. */
    @Transactional
    public void playInRoom(ReplayId id, PersonId author) {
        Replay replay = locked(id, author);
        if (replay.room().isPresent()) return;
        GivenTurns given = new GivenTurns(id.value(), replay.kept());
        replay.playIn(talks.begin(author, replay.cohort(), replay.scenario(), given), clock.instant());
    }

    /** Those that someone began from a work, the newest first, at most 50. */
    @Transactional
    public List<Branch> of(PersonId author, String work) {
        return database.createQuery(
                        "select r from Replay r where r.author.id = :author and r.work = :work order by r.begunAt desc", Replay.class)
                .setParameter("author", author.value())
                .setParameter("work", work)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(replay -> new Branch(
                        replay.id(), replay.fromTurn(), replay.talk().size() - replay.fromTurn() + 1, replay.room().isPresent(), replay.changedAt()))
                .toList();
    }

    /** @throws Refusal.NotFound if it is someone else's */
    @Transactional
    Replay ownedBy(ReplayId id, PersonId author) {
        Replay replay = database.find(Replay.class, id.value());
        if (replay == null || !replay.isBy(author)) throw new Refusal.NotFound();
        return replay;
    }

    /** As {@link #ownedBy}, locked until the end of the transaction. */
    @Transactional
    Replay locked(ReplayId id, PersonId author) {
        Replay replay = ownedBy(id, author);
        database.refresh(replay, LockModeType.PESSIMISTIC_WRITE);
        return replay;
    }
}
