package academy.huikuan.grading;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The works of the exercises in which a cohort takes part, in the order in which a trainer should look at them. */
@ApplicationScoped
public class QueueStore {
    static final int PAGE = 50;

    @PersistenceContext
    private EntityManager database;

    /**
     * One page of 50.
     * @param unit empty for all
     * @param page from 1
     */
    @Transactional
    List<Submission> page(CohortId cohort, String unit, Optional<QueueRank> rank, int page) {
        return filled(
                        database.createQuery(
                                "select s" + from(unit, rank) + " order by s.rank, s.submittedAt, s.id",
                                Submission.class),
                        cohort,
                        unit,
                        rank)
                .setFirstResult((page - 1) * PAGE)
                .setMaxResults(PAGE)
                .getResultList();
    }

    @Transactional
    int count(CohortId cohort, String unit, Optional<QueueRank> rank) {
        return filled(database.createQuery("select count(s)" + from(unit, rank), Long.class), cohort, unit, rank)
                .getSingleResult()
                .intValue();
    }

    private static String from(String unit, Optional<QueueRank> rank) {
        return " from Submission s join s.exercise e join e.cohorts c where c = :cohort" + (unit.isEmpty() ? "" : " and s.unit = :unit")
                + (rank.isEmpty() ? "" : " and s.rank = :rank");
    }

    private static <T> TypedQuery<T> filled(
            TypedQuery<T> query, CohortId cohort, String unit, Optional<QueueRank> rank) {
        query.setParameter("cohort", cohort.value());
        if (!unit.isEmpty()) query.setParameter("unit", unit);
        rank.ifPresent(some -> query.setParameter("rank", some.ordinal()));
        return query;
    }

    @Transactional
    Map<QueueRank, Integer> counts(CohortId cohort) {
        Map<QueueRank, Integer> counts = new EnumMap<>(QueueRank.class);
        database.createQuery(
                        "select s.rank, count(s) from Submission s join s.exercise e join e.cohorts c where c = :cohort group by s.rank",
                        Object[].class)
                .setParameter("cohort", cohort.value())
                .getResultList()
                .forEach(row -> counts.put(QueueRank.values()[(Integer) row[0]], ((Long) row[1]).intValue()));
        return counts;
    }

    /** Exercises of the cohort that have works: those with the most urgent first, then those with most works. */
    @Transactional
    List<Exercise> exercises(CohortId cohort) {
        Map<String, long[]> order = new HashMap<>();
        database.createQuery(
                        "select e.id, min(s.rank), count(s) from Submission s join s.exercise e join e.cohorts c where c = :cohort group by e.id",
                        Object[].class)
                .setParameter("cohort", cohort.value())
                .getResultStream()
                .forEach(row -> order.put((String) row[0], new long[] {((Number) row[1]).longValue(), (Long) row[2]}));
        if (order.isEmpty()) return List.of();
        return database.createQuery("select e from Exercise e where e.id in :ids", Exercise.class)
                .setParameter("ids", order.keySet())
                .getResultStream()
                .sorted(Comparator.comparing((Exercise one) -> order.get(one.id().value())[0])
                        .thenComparing(one -> -order.get(one.id().value())[1])
                        .thenComparing(one -> one.id().value()))
                .toList();
    }

    /** Units in which the cohort has works. */
    @Transactional
    List<String> units(CohortId cohort) {
        return database.createQuery(
                        "select distinct s.unit from Submission s join s.exercise e join e.cohorts c where c = :cohort order by s.unit",
                        String.class)
                .setParameter("cohort", cohort.value())
                .getResultList();
    }

    /** How many peers' reviews have come in, by work. */
    @Transactional
    Map<SubmissionId, Integer> reviews(List<Submission> works) {
        if (works.isEmpty()) return Map.of();
        return database.createQuery(
                        "select r.submission.id, count(r) from Review r where r.submission in :works and r.kind ="
                                + " :peer and r.state = :submitted group by r.submission.id",
                        Object[].class)
                .setParameter("works", works)
                .setParameter("peer", Review.Kind.PEER)
                .setParameter("submitted", Review.State.SUBMITTED)
                .getResultStream()
                .collect(Collectors.toMap(row -> new SubmissionId((String) row[0]), row -> ((Long) row[1]).intValue()));
    }

    /** A trainer's own grades and drafts, by work, the latest last. */
    @Transactional
    Map<SubmissionId, List<Review>> grades(List<Submission> works, PersonId trainer) {
        if (works.isEmpty()) return Map.of();
        return database.createQuery(
                        "select r from Review r where r.submission in :works and r.kind = :trainer and r.reviewer ="
                                + " :person order by r.round",
                        Review.class)
                .setParameter("works", works)
                .setParameter("trainer", Review.Kind.TRAINER)
                .setParameter("person", trainer.value())
                .getResultStream()
                .collect(Collectors.groupingBy(review -> review.submission().id()));
    }
}
