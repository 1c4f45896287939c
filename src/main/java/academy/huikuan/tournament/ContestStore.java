package academy.huikuan.tournament;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;

/** Contests, and who may see them. */
@ApplicationScoped
public class ContestStore {
    private static final int MOST_PEOPLE = 1000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CohortStore cohorts;

    @Transactional
    void add(Contest contest) {
        database.persist(contest);
    }

    @Transactional
    Contest byId(ContestId id) {
        Contest contest = database.find(Contest.class, id.value());
        if (contest == null) throw new Refusal.NotFound();
        return contest;
    }

    /**
     * Lets one transaction at a time give out pairs, take verdicts or change the contest; to be called before anything else of it is
     * read.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Contest locked(ContestId id) {
        Contest contest = database.find(Contest.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (contest == null) throw new Refusal.NotFound();
        return contest;
    }

    /** @throws Refusal.NotFound if the person trains none of its cohorts */
    @Transactional
    void trainedBy(ContestId id, PersonId trainer) {
        if (!belongs(id, trainer, Role.TRAINER)) throw new Refusal.NotFound();
    }

    /** @throws Refusal.NotFound if the person learns in none of its cohorts */
    @Transactional
    void learntBy(ContestId id, PersonId learner) {
        if (!belongs(id, learner, Role.LEARNER)) throw new Refusal.NotFound();
    }

    @Transactional
    boolean belongs(ContestId id, PersonId person, Role role) {
        List<String> own = own(person, role);
        if (own.isEmpty()) return false;
        return database.createQuery("select count(c) from Contest c join c.cohorts k where c.id = :id and k in :own", Long.class)
                        .setParameter("id", id.value())
                        .setParameter("own", own)
                        .getSingleResult()
                > 0;
    }

    private List<String> own(PersonId person, Role role) {
        return cohorts.of(person, role).stream().map(Cohort::id).map(CohortId::value).toList();
    }

    /** The contests of the cohorts in which someone has that role, the newest first, a page of them. */
    @Transactional
    Slice<Contest> of(PersonId person, Role role, int page) {
        List<String> own = own(person, role);
        if (own.isEmpty()) return new Slice<>(List.of(), Slice.asked(page), 0);
        String from = " from Contest c where exists (select k from Contest o join o.cohorts k where o.id = c.id and k in :own)";
        List<Contest> contests = database.createQuery("select c" + from + " order by c.createdAt desc, c.id", Contest.class)
                .setParameter("own", own)
                .setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultList();
        long total = database.createQuery("select count(c)" + from, Long.class).setParameter("own", own).getSingleResult();
        return new Slice<>(contests, Slice.asked(page), total);
    }

    /** The ids of the cohorts that have a contest whose results are not announced. */
    @Transactional
    Set<String> openCohorts() {
        return Set.copyOf(database.createQuery(
                        "select distinct k from Contest c join c.cohorts k where c.state <> :released", String.class)
                .setParameter("released", ContestState.RELEASED)
                .getResultList());
    }

    /** The learners of a contest's cohorts who are not suspended, by name. */
    @Transactional
    List<Person> learners(Contest contest) {
        return database.createQuery(
                        "select distinct p from CohortMember m join m.person p where m.cohort.id in :cohorts and m.role = :role"
                                + " and p.suspended = :no order by p.name, p.numberKey",
                        Person.class)
                .setParameter("cohorts", contest.cohorts().stream().map(CohortId::value).toList())
                .setParameter("role", Role.LEARNER.id())
                .setParameter("no", false)
                .setMaxResults(MOST_PEOPLE)
                .getResultList();
    }

    /** The names of a contest's cohorts. */
    @Transactional
    List<String> cohortNames(Contest contest) {
        return database.createQuery("select c.name from Cohort c where c.id in :ids order by c.name", String.class)
                .setParameter("ids", contest.cohorts().stream().map(CohortId::value).toList())
                .getResultList();
    }

    /** Takes a contest away that nobody has judged in. */
    @Transactional
    void remove(Contest contest) {
        contest.needs(ContestState.COLLECTING);
        for (String kind : List.of("Member", "Team"))
            database.createQuery("delete from " + kind + " x where x.contest = :contest")
                    .setParameter("contest", contest.id().value())
                    .executeUpdate();
        database.remove(contest);
    }
}
