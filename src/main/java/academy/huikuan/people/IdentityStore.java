package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who our people are elsewhere. Two accounts become one only by an administrator or by an address that the source has verified and an
 * administrator has written down here.
 */
@ApplicationScoped
public class IdentityStore {
    private static final int MOST_OF_ONE = 100;
    private static final int MOST_TRIES = 3;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private PersonStore people;

    @Inject
    private AdmissionStore admissions;

    @Inject
    private SessionStore sessions;

    /**
     * Who comes in; kept at once, whatever becomes of the caller's transaction. Someone new whose address is one of our people's, but not
     * verified, waits for an administrator in any case.
     */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public Admission admit(Arrival arrival, Arrival.Strangers strangers) {
        for (int tries = 1; ; tries++) {
            try {
                return admissions.admit(arrival, strangers);
            } catch (PersistenceException collided) {
                if (tries == MOST_TRIES) throw collided;
            }
        }
    }

    /** Who these people are in one system: subject by person's id, the one that came last; who has none is left out. */
    @Transactional
    public Map<String, String> subjects(String source, Collection<PersonId> persons) {
        Map<String, String> subjects = new HashMap<>();
        for (List<String> some : Chunks.of(persons.stream().map(PersonId::value).toList()))
            database.createQuery(
                            "select i.person.id, i.subject from Identity i where i.source = :source and i.person.id in :ids"
                                    + " order by i.lastAt",
                            Object[].class)
                    .setParameter("source", source)
                    .setParameter("ids", some)
                    .getResultStream()
                    .forEach(row -> subjects.put((String) row[0], (String) row[1]));
        return subjects;
    }

    /** At most 100. */
    @Transactional
    public List<Identity> of(PersonId person) {
        return database.createQuery("select i from Identity i join fetch i.person where i.person.id = :person order by i.firstAt", Identity.class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_OF_ONE)
                .getResultList();
    }

    /**
     * Those for whom an administrator has to say who they are, the latest first, a page of them.
     * @param find part of a name or an address, or a code; empty for all
     */
    @Transactional
    public Slice<Identity> waiting(String find, int page) {
        String where = " from Identity i where i.person is null and (lower(i.name) like :find or lower(i.email) like :find or i.id like :code)";
        String found = "%" + DirectoryStore.plain(find) + "%";
        String code = Identity.idEnd(find).map(end -> "%" + end).orElse("");
        List<Identity> items = database.createQuery("select i" + where + " order by i.lastAt desc, i.id", Identity.class)
                .setParameter("find", found)
                .setParameter("code", code)
                .setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultList();
        long total = database.createQuery("select count(i)" + where, Long.class)
                .setParameter("find", found)
                .setParameter("code", code)
                .getSingleResult();
        return new Slice<>(items, Slice.asked(page), total);
    }

    @Transactional
    public int countWaiting() {
        return database.createQuery("select count(i) from Identity i where i.person is null", Long.class).getSingleResult().intValue();
    }

    /**
     * An administrator says that it is this person.
     * @throws Refusal.Conflict if it is somebody's meanwhile
     */
    @Transactional
    public void link(String identity, PersonId person) {
        waiting(identity).is(people.byId(person), Identity.Proof.ADMIN);
    }

    /**
     * An administrator says that it is somebody new.
     * @throws Refusal.Conflict if it is somebody's meanwhile
     * @throws Refusal.Invalid if somebody has that number
     */
    @Transactional
    public PersonId add(String identity, String number, String name) {
        Identity waiting = waiting(identity);
        Person person = people.add(number, name, Set.of(Role.LEARNER), Optional.empty());
        waiting.is(person, Identity.Proof.ADMIN);
        return person.id();
    }

    /**
     * An administrator says that it is not that person but this one. Whoever came in as that person goes out.
     * @param keptSecret of the browser that stays in
     * @throws Refusal.Conflict if it is not that person's any more
     */
    @Transactional
    public void move(String identity, PersonId from, PersonId to, String keptSecret) {
        belongingTo(from, identity).is(people.byId(to), Identity.Proof.ADMIN);
        sessions.endAll(from, keptSecret);
    }

    /**
     * Takes the identity from its person; whoever comes with it waits, and whoever came in with it goes out.
     * @param keptSecret of the browser that stays in
     * @throws Refusal.Conflict if it is not that person's any more
     */
    @Transactional
    public void part(String identity, PersonId from, String keptSecret) {
        belongingTo(from, identity).part();
        sessions.endAll(from, keptSecret);
    }

    private Identity waiting(String id) {
        Identity identity = locked(id);
        if (identity.person().isPresent()) throw new Refusal.Conflict("people.identity-taken");
        return identity;
    }

    private Identity belongingTo(PersonId person, String id) {
        Identity identity = locked(id);
        if (identity.person().filter(owner -> owner.id().equals(person)).isEmpty()) throw new Refusal.Conflict("people.identity-moved");
        return identity;
    }

    private Identity locked(String id) {
        Identity identity = database.find(Identity.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (identity == null) throw new Refusal.NotFound();
        return identity;
    }

    @Transactional
    public Identity byId(String id) {
        Identity identity = database.find(Identity.class, id);
        if (identity == null) throw new Refusal.NotFound();
        return identity;
    }
}
