package academy.huikuan.roleplay.room;

import academy.huikuan.people.Person;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is said, noted and judged in rooms. The room is locked by whoever calls a verb that writes. */
@ApplicationScoped
public class WordStore {
    /** Words that one may say within a minute: nobody types more. */
    static final int MOST_A_MINUTE = 40;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** What was said after that turn, in its order. @param after 0 for all */
    @Transactional
    public List<RoomTurn> turns(RoomId room, int after) {
        return database.createQuery("select t from RoomTurn t where t.room = :room and t.number > :after order by t.number", RoomTurn.class)
                .setParameter("room", room.value())
                .setParameter("after", after)
                .getResultList();
    }

    /** The whole talk, with what was said before it where it goes on from given turns. */
    @Transactional
    public List<Turn> talk(RoomId room) {
        List<Turn> given = Optional.ofNullable(database.find(Room.class, room.value())).map(Room::given).orElse(List.of());
        return Stream.concat(given.stream(), turns(room, 0).stream().map(RoomTurn::turn)).toList();
    }

    /** What this pen has written under this number, if it has arrived before. */
    @Transactional
    public Optional<RoomTurn> said(Seat seat, Pen pen) {
        return database.createQuery(
                        "select t from RoomTurn t where t.seat = :seat and t.pen = :pen and t.penNumber = :number", RoomTurn.class)
                .setParameter("seat", seat.id())
                .setParameter("pen", pen.id())
                .setParameter("number", pen.number())
                .getResultStream()
                .findFirst();
    }

    /**
     * Says something in a locked room. What has arrived before is not said again.
     * @throws Refusal.Conflict if it cannot be said now, or this one has said too much within a minute
     */
    @Transactional
    public RoomTurn say(Room room, Seat seat, String text, Pen pen) {
        Instant now = clock.instant();
        Optional<RoomTurn> before = said(seat, pen);
        if (before.isPresent()) return before.get();
        if (hurries(seat)) throw new Refusal.Conflict("refusal.room-too-fast");
        RoomTurn turn = room.say(seat, text, pen, now);
        database.persist(turn);
        return turn;
    }

    /** Whether this one has said so much within a minute that a rest is due. */
    @Transactional
    public boolean hurries(Seat seat) {
        return database.createQuery("select count(t) from RoomTurn t where t.seat = :seat and t.saidAt > :since", Long.class)
                        .setParameter("seat", seat.id())
                        .setParameter("since", Moments.stored(clock.instant().minus(Duration.ofMinutes(1))))
                        .getSingleResult()
                >= MOST_A_MINUTE;
    }

    /** What the observer noted, in its order. */
    @Transactional
    public List<RoomNote> notes(RoomId room) {
        return database.createQuery("select n from RoomNote n where n.room = :room order by n.writtenAt, n.id", RoomNote.class)
                .setParameter("room", room.value())
                .getResultList();
    }

    /** Notes something in a locked room; sent twice it stands there once. */
    @Transactional
    public void note(Room room, Seat seat, String text, Pen pen) {
        if (seat.part() != Part.OBSERVER) throw new Refusal.Conflict("refusal.room-no-observer");
        if (!room.begun()) throw new Refusal.Conflict("refusal.room-not-begun");
        if (text.isBlank() || text.length() > RoomNote.LONGEST) throw new Refusal.Invalid("refusal.room-note");
        boolean known = !database.createQuery(
                        "select n.id from RoomNote n where n.seat = :seat and n.pen = :pen and n.penNumber = :number", String.class)
                .setParameter("seat", seat.id())
                .setParameter("pen", pen.id())
                .setParameter("number", pen.number())
                .getResultList()
                .isEmpty();
        if (known) return;
        if (notes(room.id()).size() >= RoomNote.MOST) throw new Refusal.Conflict("refusal.room-notes-full", RoomNote.MOST);
        database.persist(new RoomNote(room, seat, text, pen, clock.instant()));
        room.change(clock.instant());
    }

    /** The verdict of the one who played the customer, once it is given. */
    @Transactional
    public Optional<Verdict> verdict(Room room) {
        String customer = room.seat(Part.CUSTOMER).map(Seat::person).map(Person::name).orElse("");
        return Optional.ofNullable(database.find(RoomVerdict.class, room.id().value())).map(kept -> kept.verdict(customer));
    }

    /** Gives the verdict on a locked room that has ended; it is given once. */
    @Transactional
    public void judge(Room room, Seat seat, Verdict verdict) {
        if (seat.part() != Part.CUSTOMER || !room.begun() || room.phase(clock.instant()) != Phase.ENDED)
            throw new Refusal.Conflict("refusal.room-no-verdict");
        if (verdict(room).isPresent()) return;
        database.persist(new RoomVerdict(room.id(), verdict, clock.instant()));
        room.change(clock.instant());
    }
}
