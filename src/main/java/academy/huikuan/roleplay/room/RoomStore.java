package academy.huikuan.roleplay.room;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rooms and who sits in them. A person's gate is passed before a seat is taken, a room's row is locked before it is changed. */
@ApplicationScoped
public class RoomStore {
    /** Rooms of one person that have not ended. */
    static final int MOST_OPEN = 20;
    /** How long a room stays on the list of those who wait. */
    private static final Duration WAITS = Duration.ofDays(7);
    /** How long a room may stand without anything happening in it. */
    private static final Duration STANDS = Duration.ofDays(14);
    private static final int SOME = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private Clock clock;

    /** A room with its maker in it. @throws Refusal.Conflict if that one has enough open rooms */
    @Transactional
    public Room make(PersonId maker, CohortId cohort, String scenario, Part part, int minutes, boolean listed) {
        Person person = entering(maker);
        Room room = new Room(database.getReference(Cohort.class, cohort.value()), scenario, minutes, listed, clock.instant());
        room.take(part, person, clock.instant());
        database.persist(room);
        return room;
    }

    /** Sits down in the room that has waited longest for this part, or waits in a new one. */
    @Transactional
    public Room match(PersonId id, CohortId cohort, String scenario, Part part, int minutes) {
        gates.person(id.value());
        gates.cohort(cohort.value());
        for (Room found : waiting(cohort, Optional.of(scenario))) {
            if (found.seat(id).isPresent() || found.seat(part).isPresent()) continue;
            Room room = locked(found.id());
            if (room.phase(clock.instant()) != Phase.GATHERING || room.seat(part).isPresent()) continue;
            room.take(part, entering(id), clock.instant());
            return room;
        }
        return make(id, cohort, scenario, part, minutes, true);
    }

    /** Sits down in that room. @throws Refusal.Conflict if the seat is taken, or one has another */
    @Transactional
    public Room take(RoomId id, PersonId personId, Part part) {
        Person person = entering(personId);
        Room room = locked(id);
        room.take(part, person, clock.instant());
        return room;
    }

    /** Frees a seat in a locked room that has not begun; an empty room is not kept. */
    @Transactional
    public void leave(Room room, Seat seat) {
        room.leave(seat, clock.instant());
        if (room.seats().isEmpty()) database.remove(room);
    }

    private Person entering(PersonId id) {
        gates.person(id.value());
        Person person = database.find(Person.class, id.value());
        if (person == null) throw new Refusal.NotFound();
        if (countOpen(id) >= MOST_OPEN) throw new Refusal.Conflict("refusal.room-too-many", MOST_OPEN);
        return person;
    }

    private long countOpen(PersonId person) {
        return database.createQuery(
                        "select count(s) from Seat s where s.person.id = :person and s.room.endedAt is null"
                                + " and (s.room.endsAt is null or s.room.endsAt > :now)",
                        Long.class)
                .setParameter("person", person.value())
                .setParameter("now", Moments.stored(clock.instant()))
                .getSingleResult();
    }

    /** @throws Refusal.NotFound if there is none */
    @Transactional
    public Room byId(RoomId id) {
        Room room = database.find(Room.class, id.value());
        if (room == null) throw new Refusal.NotFound();
        return room;
    }

    /** The room, locked until the end of the transaction, with its end kept where its time has run out. */
    @Transactional
    public Room locked(RoomId id) {
        Room room = byId(id);
        database.flush();
        database.refresh(room, LockModeType.PESSIMISTIC_WRITE);
        room.settle(clock.instant());
        return room;
    }

    /** The room to which that link invites. */
    @Transactional
    public Optional<Room> invited(String token) {
        return database.createQuery("select r from Room r where r.invite = :token", Room.class)
                .setParameter("token", token)
                .getResultStream()
                .findFirst();
    }

    /** Who has played with whom in these cohorts' rooms, or watched: both ways, and only where the play has begun. */
    @Transactional
    public Map<PersonId, Set<PersonId>> met(Collection<CohortId> cohorts) {
        Map<PersonId, Set<PersonId>> met = new HashMap<>();
        if (cohorts.isEmpty()) return met;
        database.createQuery(
                        "select distinct one.person.id, other.person.id from Seat one, Seat other where one.room = other.room"
                                + " and one.person <> other.person and one.room.begunAt is not null and one.room.cohort.id in :cohorts",
                        Object[].class)
                .setParameter("cohorts", cohorts.stream().map(CohortId::value).toList())
                .getResultStream()
                .forEach(pair -> met.computeIfAbsent(new PersonId((String) pair[0]), any -> new HashSet<>())
                        .add(new PersonId((String) pair[1])));
        return met;
    }

    /** Someone's rooms that have not ended, the newest first. */
    @Transactional
    public List<Room> open(PersonId person) {
        return database.createQuery(
                        "select r from Room r where r.endedAt is null and (r.endsAt is null or r.endsAt > :now)"
                                + " and r.id in (select s.room.id from Seat s where s.person.id = :person) order by r.madeAt desc",
                        Room.class)
                .setParameter("person", person.value())
                .setParameter("now", Moments.stored(clock.instant()))
                .setMaxResults(SOME)
                .getResultList();
    }

    /** Someone's rooms that were played to their end, the newest first. @param page from 1 */
    @Transactional
    public Slice<Room> ended(PersonId person, int page) {
        String those = " from Room r where r.begunAt is not null and (r.endedAt is not null or r.endsAt <= :now)"
                + " and r.id in (select s.room.id from Seat s where s.person.id = :person)";
        List<Room> rooms = database.createQuery("select r" + those + " order by r.begunAt desc", Room.class)
                .setParameter("person", person.value())
                .setParameter("now", Moments.stored(clock.instant()))
                .setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultList();
        long total = database.createQuery("select count(r)" + those, Long.class)
                .setParameter("person", person.value())
                .setParameter("now", Moments.stored(clock.instant()))
                .getSingleResult();
        return new Slice<>(rooms, Slice.asked(page), total);
    }

    /** The rooms of a class in which a seat is free for whoever comes, the one that has waited longest first, at most 50. */
    @Transactional
    public List<Room> waiting(CohortId cohort, Optional<String> scenario) {
        String which = scenario.isPresent() ? " and r.scenario = :scenario" : "";
        TypedQuery<Room> query = database.createQuery(
                        "select r from Room r where r.cohort.id = :cohort and r.listed = true and r.endedAt is null and r.begunAt is null"
                                + " and r.madeAt > :since" + which + " order by r.madeAt",
                        Room.class)
                .setParameter("cohort", cohort.value())
                .setParameter("since", Moments.stored(clock.instant().minus(WAITS)))
                .setMaxResults(SOME);
        scenario.ifPresent(one -> query.setParameter("scenario", one));
        return query
                .getResultStream()
                .filter(room -> room.seats().size() < Part.values().length)
                .toList();
    }

    /** In how many rooms a partner is ready and waits for this one. */
    @Transactional
    public int waitingFor(PersonId person) {
        return database.createQuery(
                        "select count(s) from Seat s where s.person.id = :person and s.readyAt is null and s.part <> :observer"
                                + " and s.room.begunAt is null and s.room.endedAt is null"
                                + " and exists (select o from Seat o where o.room = s.room and o.readyAt is not null)",
                        Long.class)
                .setParameter("person", person.value())
                .setParameter("observer", Part.OBSERVER)
                .getSingleResult()
                .intValue();
    }

    /** Rooms in which nothing happens any more: their time is out, or they have stood for two weeks. */
    @Transactional
    public List<RoomId> deserted() {
        return database.createQuery(
                        "select r.id from Room r where r.endedAt is null and (r.endsAt < :now or r.changedAt < :then)", String.class)
                .setParameter("now", Moments.stored(clock.instant()))
                .setParameter("then", Moments.stored(clock.instant().minus(STANDS)))
                .setMaxResults(10 * SOME)
                .getResultStream()
                .map(RoomId::new)
                .toList();
    }

    /** Ends such a room. */
    @Transactional
    public void close(RoomId id) {
        locked(id).close(clock.instant());
    }

    /** How the rooms of these ids stand: id and revision. @param ids at most 500 */
    @Transactional
    public List<Object[]> revisions(Collection<String> ids) {
        return database.createQuery("select r.id, r.revision from Room r where r.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** Someone's page is open; the others learn of it where it is news. */
    @Transactional
    public void arrive(RoomId id, String seat, Duration lasting) {
        Room room = locked(id);
        room.seats().stream().filter(one -> one.id().equals(seat)).findFirst().ifPresent(one -> {
            boolean news = !one.here(clock.instant());
            one.seen(clock.instant().plus(lasting));
            if (news) room.change(clock.instant());
        });
    }

    /** Someone's page was closed. */
    @Transactional
    public void depart(RoomId id, String seat) {
        Room room = locked(id);
        room.seats().stream().filter(one -> one.id().equals(seat) && one.here(clock.instant())).findFirst().ifPresent(one -> {
            one.seen(clock.instant());
            room.change(clock.instant());
        });
    }

    /** These people's pages are open still. @param seats at most 500 ids */
    @Transactional
    public void present(Collection<String> seats, Duration lasting) {
        database.createQuery("update Seat s set s.seenUntil = :until where s.id in :seats")
                .setParameter("until", Moments.stored(clock.instant().plus(lasting)))
                .setParameter("seats", seats)
                .executeUpdate();
    }
}
