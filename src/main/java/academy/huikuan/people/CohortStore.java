package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Cohorts and who belongs to them. */
@ApplicationScoped
public class CohortStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Event<LearnerEnrolled> enrolled;

    @Transactional
    public Cohort byId(CohortId id) {
        Cohort cohort = database.find(Cohort.class, id.value());
        if (cohort == null) throw new Refusal.NotFound();
        return cohort;
    }

    /** @param units ids; empty for all of the course */
    @Transactional
    public Cohort add(String name, LocalDate startsOn, LocalDate endsOn, Set<String> units) {
        Cohort cohort = new Cohort(name, startsOn, endsOn, units);
        database.persist(cohort);
        return cohort;
    }

    /** All cohorts, the newest first. */
    @Transactional
    public List<Cohort> all() {
        return database.createQuery("select c from Cohort c order by c.startsOn desc, c.name", Cohort.class).getResultList();
    }

    /** The cohorts in which someone holds that role, the newest first. */
    @Transactional
    public List<Cohort> of(PersonId person, Role role) {
        return database.createQuery(
                        "select m.cohort from CohortMember m where m.person.id = :person and m.role = :role"
                                + " order by m.cohort.startsOn desc, m.cohort.name",
                        Cohort.class)
                .setParameter("person", person.value())
                .setParameter("role", role.id())
                .getResultList();
    }

    /** The cohort whose pages a learner sees: the newest. */
    @Transactional
    public Optional<Cohort> current(PersonId learner) {
        return of(learner, Role.LEARNER).stream().findFirst();
    }

    /** The members of that role, by name. */
    @Transactional
    public List<Person> members(CohortId cohort, Role role) {
        return database.createQuery(
                        "select m.person from CohortMember m left join fetch m.person.department where m.cohort.id = :cohort and m.role = :role"
                                + " order by m.person.name, m.person.numberKey",
                        Person.class)
                .setParameter("cohort", cohort.value())
                .setParameter("role", role.id())
                .getResultList();
    }

    @Transactional
    public boolean has(CohortId cohort, PersonId person, Role role) {
        return database.find(CohortMember.class, new CohortMember.Key(cohort.value(), person.value(), role.id())) != null;
    }

    /** The cohort, if that trainer trains it. */
    @Transactional
    public Cohort trainedBy(CohortId cohort, PersonId trainer) {
        if (!has(cohort, trainer, Role.TRAINER)) throw new Refusal.NotFound();
        return byId(cohort);
    }

    /** Puts someone into a cohort; doing so twice changes nothing. */
    @Transactional
    public void join(CohortId cohort, PersonId person, Role role) {
        if (has(cohort, person, role)) return;
        database.persist(new CohortMember(
                database.getReference(Cohort.class, cohort.value()), database.getReference(Person.class, person.value()), role));
        if (role == Role.LEARNER) enrolled.fire(new LearnerEnrolled(person, cohort));
    }
}
