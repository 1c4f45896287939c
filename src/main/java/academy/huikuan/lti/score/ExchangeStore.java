package academy.huikuan.lti.score;

import academy.huikuan.lti.Link;
import academy.huikuan.people.CohortId;
import academy.huikuan.platform.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The log of what was said to platforms; neither tokens nor bodies stand in it. Kept for 400 days. */
@ApplicationScoped
public class ExchangeStore {
    static final int PAGE = 50;
    private static final Duration KEPT = Duration.ofDays(400);
    private static final int MOST_LINKS = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Transactional
    void add(Task task, Said said, Optional<Integer> status, String detail) {
        database.persist(new Exchange(task.link(), task.person(), said, status, detail, clock.instant()));
    }

    /** Of nobody in particular. */
    @Transactional
    void add(String link, Said said, Optional<Integer> status, String detail) {
        database.persist(new Exchange(link, null, said, status, detail, clock.instant()));
    }

    /** What is looked for. @param learner a person's id; empty for all */
    record Filter(CohortId cohort, String learner, boolean failures) {}

    /** One exchange with whom it is about. @param person empty where it is about nobody in particular */
    record Line(Exchange exchange, Link link, Optional<String> name) {}

    /** @param page from 1; the latest first */
    @Transactional
    List<Line> page(Filter filter, int page) {
        return filled(
                        database.createQuery(
                                "select e, l, p.name from Exchange e join Link l on l.id = e.link left join Person p on p.id = e.person" + where(filter)
                                        + " order by e.id desc",
                                Object[].class),
                        filter)
                .setFirstResult((page - 1) * PAGE)
                .setMaxResults(PAGE)
                .getResultStream()
                .map(row -> new Line((Exchange) row[0], (Link) row[1], Optional.ofNullable((String) row[2])))
                .toList();
    }

    @Transactional
    long count(Filter filter) {
        return filled(database.createQuery("select count(e) from Exchange e join Link l on l.id = e.link" + where(filter), Long.class), filter)
                .getSingleResult();
    }

    private static String where(Filter filter) {
        return " where l.context.cohort = :cohort" + (filter.learner().isEmpty() ? "" : " and e.person = :person")
                + (filter.failures() ? " and e.failed = true" : "");
    }

    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Filter filter) {
        query.setParameter("cohort", filter.cohort().value());
        return filter.learner().isEmpty() ? query : query.setParameter("person", filter.learner());
    }

    /** One exchange. */
    @Transactional
    Optional<Exchange> find(String id) {
        return Optional.ofNullable(database.find(Exchange.class, id));
    }

    /** The links of a cohort's courses for which platforms take scores, by title; 500 at most. */
    @Transactional
    List<Link> links(CohortId cohort) {
        return database.createQuery(
                        "select l from Link l join fetch l.context c where c.cohort = :cohort and l.scopes like :score order by l.title, l.id",
                        Link.class)
                .setParameter("cohort", cohort.value())
                .setParameter("score", "%" + Scopes.SCORE + "%")
                .setMaxResults(MOST_LINKS)
                .getResultList();
    }

    /** Ids of the cohorts whose people come from a platform. */
    @Transactional
    List<String> cohorts() {
        return database.createQuery("select distinct c.cohort from Context c", String.class).getResultList();
    }

    /** Deletes what is too old. */
    @Transactional
    public void sweep() {
        Instant end = clock.instant().minus(KEPT);
        database.createQuery("delete from Exchange e where e.at < :end").setParameter("end", Moments.stored(end)).executeUpdate();
    }
}
