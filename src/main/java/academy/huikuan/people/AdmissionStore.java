package academy.huikuan.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows who comes from elsewhere, one or a whole list, with as many questions to the database for a list as for one. */
@ApplicationScoped
public class AdmissionStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /**
     * Someone comes; a transaction of its own.
     * @throws jakarta.persistence.PersistenceException if they come twice at the same moment; ask again
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Admission admit(Arrival arrival, Arrival.Strangers strangers) {
        Map<String, Identity> identities = settled(List.of(arrival), strangers);
        identities.values().forEach(identity -> identity.came(clock.instant()));
        database.flush();
        return admission(identities.get(arrival.subject()));
    }

    /**
     * A system lists its people; they do not come themselves.
     * @param arrivals of one source, each subject once
     * @return by subject
     * @throws jakarta.persistence.PersistenceException if one of them comes at the same moment; try the whole transaction again
     */
    @Transactional
    public Map<String, Admission> listed(List<Arrival> arrivals, Arrival.Strangers strangers) {
        Map<String, Admission> admissions = new HashMap<>();
        settled(arrivals, strangers).forEach((subject, identity) -> admissions.put(subject, admission(identity)));
        database.flush();
        return admissions;
    }

    private static Admission admission(Identity identity) {
        Optional<Person> person = identity.person();
        if (person.isEmpty()) return new Admission.Waiting(identity.id());
        return person.get().suspended() ? new Admission.Suspended(person.get()) : new Admission.Welcome(person.get());
    }

    private Map<String, Identity> settled(List<Arrival> arrivals, Arrival.Strangers strangers) {
        Map<String, Identity> identities = known(arrivals);
        List<Arrival> open = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Identity identity = identities.computeIfAbsent(arrival.subject(), subject -> fresh(arrival));
            identity.described(arrival);
            if (identity.open()) open.add(arrival);
        }
        if (open.isEmpty()) return identities;
        Newcomers newcomers = newcomers(open, strangers);
        open.forEach(arrival -> newcomers.settle(identities.get(arrival.subject()), arrival));
        newcomers.made().forEach(database::persist);
        return identities;
    }

    private Identity fresh(Arrival arrival) {
        Identity identity = new Identity(arrival, clock.instant());
        database.persist(identity);
        return identity;
    }

    private Map<String, Identity> known(List<Arrival> arrivals) {
        Map<String, Identity> identities = new HashMap<>();
        if (arrivals.isEmpty()) return identities;
        for (List<String> some : Chunks.of(arrivals.stream().map(Arrival::subject).toList()))
            database.createQuery(
                            "select i from Identity i left join fetch i.person p left join fetch p.department"
                                    + " where i.source = :source and i.subject in :subjects",
                            Identity.class)
                    .setParameter("source", arrivals.get(0).source())
                    .setParameter("subjects", some)
                    .getResultStream()
                    .forEach(identity -> identities.put(identity.subject(), identity));
        return identities;
    }

    private Newcomers newcomers(List<Arrival> open, Arrival.Strangers strangers) {
        Map<String, Person> byAddress = new HashMap<>();
        for (List<String> some : Chunks.of(open.stream().flatMap(arrival -> arrival.email().stream()).map(Person::key).toList()))
            database.createQuery("select p from Person p where p.emailKey in :keys", Person.class)
                    .setParameter("keys", some)
                    .getResultStream()
                    .forEach(person -> byAddress.put(Person.key(person.email().orElseThrow()), person));
        List<String> numbers = new ArrayList<>();
        for (List<String> some : Chunks.of(open.stream().flatMap(arrival -> arrival.number().stream()).map(Person::key).toList()))
            numbers.addAll(database.createQuery("select p.numberKey from Person p where p.numberKey in :keys", String.class)
                    .setParameter("keys", some)
                    .getResultList());
        return new Newcomers(strangers, byAddress, numbers, withIdentity(open.get(0).source(), byAddress.values()), clock.instant());
    }

    private List<String> withIdentity(String source, Collection<Person> people) {
        List<String> persons = new ArrayList<>();
        for (List<String> some : Chunks.of(people.stream().map(person -> person.id().value()).toList()))
            persons.addAll(database.createQuery(
                            "select i.person.id from Identity i where i.source = :source and i.person.id in :ids", String.class)
                    .setParameter("source", source)
                    .setParameter("ids", some)
                    .getResultList());
        return persons;
    }
}
