package academy.huikuan.roleplay;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who has opened which private brief. */
@ApplicationScoped
public class BriefStore {
    private static final int PAGE = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private Clock clock;

    /** When someone first opened the private brief of a scenario. */
    @Transactional
    public Optional<Instant> opened(PersonId person, String scenario) {
        return database.createQuery("select b from BriefOpened b where b.person.id = :person and b.scenario = :scenario", BriefOpened.class)
                .setParameter("person", person.value())
                .setParameter("scenario", scenario)
                .getResultStream()
                .findFirst()
                .map(BriefOpened::openedAt);
    }

    /** Ids of the scenarios whose private brief someone has opened. */
    @Transactional
    public List<String> opened(PersonId person) {
        return database.createQuery("select b.scenario from BriefOpened b where b.person.id = :person", String.class)
                .setParameter("person", person.value())
                .getResultList();
    }

    /** Keeps that someone opens it; a second time changes nothing. */
    @Transactional
    public void open(PersonId id, String scenario) {
        gates.person(id.value());
        Person person = database.find(Person.class, id.value());
        if (person == null) throw new Refusal.NotFound();
        if (opened(id, scenario).isEmpty()) database.persist(new BriefOpened(scenario, person, clock.instant()));
    }

    /** Which learners of these cohorts opened it, the newest first, at most 50. */
    @Transactional
    public List<BriefOpened> openedIn(List<CohortId> cohorts, String scenario) {
        if (cohorts.isEmpty()) return List.of();
        return database.createQuery(
                        "select b from BriefOpened b join fetch b.person where b.scenario = :scenario and b.person.id in"
                                + " (select m.person.id from CohortMember m where m.cohort.id in :cohorts and m.role = 'learner')"
                                + " order by b.openedAt desc",
                        BriefOpened.class)
                .setParameter("scenario", scenario)
                .setParameter("cohorts", cohorts.stream().map(CohortId::value).toList())
                .setMaxResults(PAGE)
                .getResultList();
    }
}
