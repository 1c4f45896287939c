package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Cohorts and who belongs to them. */
@ApplicationScoped
public class CohortStore {
    private static final String WITHOUT_PASSWORD =
            " from CohortMember m join m.person p where m.cohort.id = :cohort and p.passwordHash is null and p.suspended = false";

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
        return memberQuery(cohort, role).getResultList();
    }

    /** How many learners of a cohort are not suspended. */
    @Transactional
    public int learners(CohortId cohort) {
        return database.createQuery(
                        "select count(m) from CohortMember m where m.cohort.id = :cohort and m.role = :role and m.person.suspended = :no",
                        Long.class)
                .setParameter("cohort", cohort.value())
                .setParameter("role", Role.LEARNER.id())
                .setParameter("no", false)
                .getSingleResult()
                .intValue();
    }

    /** Ids of the learners of these cohorts who are not suspended. */
    @Transactional
    public SortedSet<String> activeLearners(Collection<String> cohorts) {
        return database.createQuery(
                        "select distinct m.person.id from CohortMember m where m.cohort.id in :cohorts and m.role = :role and"
                                + " m.person.suspended = :no",
                        String.class)
                .setParameter("cohorts", cohorts)
                .setParameter("role", Role.LEARNER.id())
                .setParameter("no", false)
                .getResultStream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names and numbers of all learners of these cohorts, also of those who are suspended. */
    @Transactional
    public Set<String> namesAndNumbers(Collection<String> cohorts) {
        return database.createQuery(
                        "select distinct p.name, p.number from CohortMember m join m.person p where m.cohort.id in :cohorts and m.role = :role",
                        Object[].class)
                .setParameter("cohorts", cohorts)
                .setParameter("role", Role.LEARNER.id())
                .getResultStream()
                .flatMap(Stream::of)
                .map(String.class::cast)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private TypedQuery<Person> memberQuery(CohortId cohort, Role role) {
        return database.createQuery(
                        "select p from CohortMember m join m.person p left join fetch p.department"
                                + " where m.cohort.id = :cohort and m.role = :role order by p.name, p.numberKey",
                        Person.class)
                .setParameter("cohort", cohort.value())
                .setParameter("role", role.id());
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

    /** Puts these people into a cohort. @return those of them who were not there in that role */
    @Transactional
    public Set<PersonId> join(CohortId cohort, Collection<PersonId> persons, Role role) {
        Set<String> there = new TreeSet<>();
        for (List<String> some : Chunks.of(persons.stream().map(PersonId::value).toList()))
            there.addAll(database.createQuery(
                            "select m.person.id from CohortMember m where m.cohort.id = :cohort and m.role = :role and m.person.id in :ids",
                            String.class)
                    .setParameter("cohort", cohort.value())
                    .setParameter("role", role.id())
                    .setParameter("ids", some)
                    .getResultList());
        Set<PersonId> fresh = persons.stream().filter(person -> !there.contains(person.value())).collect(Collectors.toSet());
        Cohort own = database.getReference(Cohort.class, cohort.value());
        fresh.forEach(person -> database.persist(new CohortMember(own, database.getReference(Person.class, person.value()), role)));
        database.flush();
        if (role == Role.LEARNER) fresh.forEach(person -> enrolled.fire(new LearnerEnrolled(person, cohort)));
        return fresh;
    }

    /** Takes these people out of a cohort; what they have done stays. */
    @Transactional
    public void leave(CohortId cohort, Collection<PersonId> persons, Role role) {
        for (List<String> some : Chunks.of(persons.stream().map(PersonId::value).toList()))
            database.createQuery("delete from CohortMember m where m.cohort.id = :cohort and m.role = :role and m.person.id in :ids")
                    .setParameter("cohort", cohort.value())
                    .setParameter("role", role.id())
                    .setParameter("ids", some)
                    .executeUpdate();
    }

    /** Takes someone out of a cohort; what they have done stays. */
    @Transactional
    public void leave(CohortId cohort, PersonId person, Role role) {
        CohortMember member = database.find(CohortMember.class, new CohortMember.Key(cohort.value(), person.value(), role.id()));
        if (member != null) database.remove(member);
    }

    /** @throws Refusal.Invalid if another cohort has that name */
    @Transactional
    public void describe(CohortId id, String name, LocalDate startsOn, LocalDate endsOn, Set<String> units) {
        if (taken(name, id.value())) throw new Refusal.Invalid("people.cohort-taken", name);
        byId(id).describe(name, startsOn, endsOn, units);
    }

    /** Whether there is a cohort of that name. */
    @Transactional
    public boolean taken(String name) {
        return taken(name, "");
    }

    private boolean taken(String name, String except) {
        return database.createQuery("select count(c) from Cohort c where c.name = :name and c.id <> :except", Long.class)
                        .setParameter("name", name)
                        .setParameter("except", except)
                        .getSingleResult()
                > 0;
    }

    /** Cohorts with the number of their people, the newest first, a page of them. */
    @Transactional
    public Slice<CohortLine> page(int page) {
        List<Object[]> rows = database.createQuery(
                        "select c.id, c.name, c.startsOn, c.endsOn from Cohort c order by c.startsOn desc, c.name", Object[].class)
                .setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultList();
        Map<String, Long> counts = counts(rows.stream().map(row -> (String) row[0]).toList());
        List<CohortLine> lines = rows.stream()
                .map(row -> new CohortLine(
                        (String) row[0],
                        (String) row[1],
                        (LocalDate) row[2],
                        (LocalDate) row[3],
                        counts.getOrDefault(row[0] + Role.LEARNERS, 0L),
                        counts.getOrDefault(row[0] + Role.TRAINERS, 0L)))
                .toList();
        long total = database.createQuery("select count(c) from Cohort c", Long.class).getSingleResult();
        return new Slice<>(lines, Slice.asked(page), total);
    }

    private Map<String, Long> counts(List<String> cohorts) {
        if (cohorts.isEmpty()) return Map.of();
        return database.createQuery(
                        "select m.cohort.id, m.role, count(m.person.id) from CohortMember m where m.cohort.id in :ids"
                                + " group by m.cohort.id, m.role",
                        Object[].class)
                .setParameter("ids", cohorts)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0] + row[1], row -> ((Number) row[2]).longValue()));
    }

    /** The members of that role by name, a page of them. */
    @Transactional
    public Slice<PersonLine> members(CohortId cohort, Role role, int page) {
        List<PersonLine> lines = memberQuery(cohort, role)
                .setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultStream()
                .map(PersonLine::of)
                .toList();
        long total = database.createQuery(
                        "select count(m.person.id) from CohortMember m where m.cohort.id = :cohort and m.role = :role", Long.class)
                .setParameter("cohort", cohort.value())
                .setParameter("role", role.id())
                .getSingleResult();
        return new Slice<>(lines, Slice.asked(page), total);
    }

    /** Learners and trainers who may come in but have no password yet, by number. */
    @Transactional
    public List<Person> withoutPassword(CohortId cohort) {
        return database.createQuery("select distinct p" + WITHOUT_PASSWORD + " order by p.numberKey", Person.class)
                .setParameter("cohort", cohort.value())
                .setMaxResults(RosterReader.MOST_LINES)
                .getResultList();
    }

    @Transactional
    public long countWithoutPassword(CohortId cohort) {
        return database.createQuery("select count(distinct p)" + WITHOUT_PASSWORD, Long.class)
                .setParameter("cohort", cohort.value())
                .getSingleResult();
    }
}
