package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who our people are elsewhere. Two accounts become one only by an administrator or by an address that the source has verified and an
 * administrator has written down here.
 */
@ApplicationScoped
public class IdentityStore {
    private static final int MOST_WAITING = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private PersonStore people;

    @Inject
    private Clock clock;

    /**
     * Who comes in. Someone new whose address is one of our people's, but not verified, waits for an administrator in any case.
     * @throws jakarta.persistence.PersistenceException if the same comes for the first time twice at the same moment; ask again
     */
    @Transactional
    public Admission admit(Arrival arrival, Arrival.Strangers strangers) {
        Optional<Identity> known = of(arrival.source(), arrival.subject());
        Identity identity = known.orElseGet(() -> {
            Identity fresh = new Identity(arrival, clock.instant());
            database.persist(fresh);
            database.flush();
            return fresh;
        });
        if (known.isPresent()) identity.comes(arrival, clock.instant());
        if (identity.person().isEmpty()) settle(identity, arrival, strangers);
        Optional<Person> person = identity.person();
        if (person.isEmpty()) return new Admission.Waiting(identity.id());
        return person.get().suspended() ? new Admission.Suspended() : new Admission.Welcome(person.get());
    }

    private void settle(Identity identity, Arrival arrival, Arrival.Strangers strangers) {
        List<Person> sameAddress = arrival.email().map(people::byEmail).orElse(List.of());
        if (sameAddress.size() == 1 && arrival.verified()) {
            identity.is(sameAddress.get(0), Identity.Proof.ADDRESS);
            return;
        }
        if (!sameAddress.isEmpty() || strangers == Arrival.Strangers.ASK) return;
        identity.is(made(identity, arrival), Identity.Proof.MADE);
    }

    private Person made(Identity identity, Arrival arrival) {
        String number = arrival.number()
                .filter(wanted -> Naming.number(wanted).isEmpty() && people.byNumber(wanted).isEmpty())
                .orElseGet(() -> "X-" + Secrets.token().substring(0, 8).toUpperCase(java.util.Locale.ROOT));
        String name = identity.name().isEmpty() ? number : identity.name();
        Person person = people.add(number, name, Set.of(Role.LEARNER), Optional.empty());
        if (arrival.verified()) arrival.email().ifPresent(person::reachedAt);
        return person;
    }

    @Transactional
    public Optional<Identity> of(String source, String subject) {
        return database.createQuery(
                        "select i from Identity i left join fetch i.person where i.source = :source and i.subject = :subject", Identity.class)
                .setParameter("source", source)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** Who these people are in one system: subject by person's id; who has none is left out. */
    @Transactional
    public Map<String, String> subjects(String source, Collection<PersonId> persons) {
        if (persons.isEmpty()) return Map.of();
        return database.createQuery(
                        "select i.person.id, i.subject from Identity i where i.source = :source and i.person.id in :ids order by i.lastAt",
                        Object[].class)
                .setParameter("source", source)
                .setParameter("ids", persons.stream().map(PersonId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (earlier, later) -> later));
    }

    @Transactional
    public List<Identity> of(PersonId person) {
        return database.createQuery("select i from Identity i where i.person.id = :person order by i.firstAt", Identity.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Those for whom an administrator has to say who they are, the latest first. */
    @Transactional
    public List<Identity> waiting() {
        return database.createQuery("select i from Identity i where i.person is null order by i.lastAt desc", Identity.class)
                .setMaxResults(MOST_WAITING)
                .getResultList();
    }

    @Transactional
    public int countWaiting() {
        return database.createQuery("select count(i) from Identity i where i.person is null", Long.class).getSingleResult().intValue();
    }

    /** An administrator says that it is this person. */
    @Transactional
    public void link(String identity, PersonId person) {
        byId(identity).is(people.byId(person), Identity.Proof.ADMIN);
    }

    /** An administrator says that it is somebody new. */
    @Transactional
    public PersonId add(String identity, String number, String name) {
        Identity waiting = byId(identity);
        if (waiting.person().isPresent()) throw new Refusal.Conflict("people.identity-taken");
        Person person = people.add(number, name, Set.of(Role.LEARNER), Optional.empty());
        waiting.is(person, Identity.Proof.ADMIN);
        return person.id();
    }

    /** Takes the identity from its person; whoever comes with it waits. */
    @Transactional
    public void part(String identity) {
        byId(identity).part();
    }

    @Transactional
    public Identity byId(String id) {
        Identity identity = database.find(Identity.class, id);
        if (identity == null) throw new Refusal.NotFound();
        return identity;
    }
}
