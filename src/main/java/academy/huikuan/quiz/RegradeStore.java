package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Marks the answers of finished attempts again after a key was mended. A dry run and the change go the same way, a chunk of attempts at a
 * time, each in a transaction of its own: what broke off in between goes on when it is ordered again, and an order carried out twice
 * changes nothing the second time. The attempts keep the versions that they were asked.
 */
@ApplicationScoped
public class RegradeStore {
    /** Attempts in one transaction. */
    static final int AT_ONCE = 200;

    private static final int RUNS = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    @Inject
    private MarkStore marks;

    @Inject
    private MendedStore mended;

    @Inject
    private GateStore gates;

    @Inject
    private Clock clock;

    /**
     * What would change in the next attempts; nothing does.
     * @param after where the chunk before ended; empty to begin
     */
    @Transactional
    public RegradeChunk look(RegradeOrder order, Optional<AttemptId> after) {
        return compute(order, next(order, after), Optional.empty());
    }

    /**
     * Changes the next attempts. What a chunk has changed stays, whatever becomes of those behind it.
     * @param id the same for all chunks of a regrading, so that its history is one
     * @throws Refusal.Conflict if that id was another order's
     */
    @Transactional
    public RegradeChunk apply(RegradeId id, RegradeOrder order, String reason, PersonId by, Optional<AttemptId> after) {
        String said = reason.strip();
        if (said.length() < MarkStore.SHORTEST_REASON || said.length() > MarkStore.LONGEST_REASON)
            throw new Refusal.Invalid("marking.reason-length");
        gates.person(by.value());
        Instant now = clock.instant();
        Regrade regrade = Optional.ofNullable(database.find(Regrade.class, id.value()))
                .orElseGet(() -> begun(new Regrade(id, order, said, by, now)));
        if (!regrade.carriesOut(order, by)) throw new Refusal.Conflict("marking.regrade-other");
        RegradeChunk chunk = compute(order, next(order, after), Optional.of(regrade));
        if (chunk.count().changed() > 0) regrade.changed(chunk.count().changed(), now);
        return chunk;
    }

    private Regrade begun(Regrade regrade) {
        database.persist(regrade);
        database.flush();
        return regrade;
    }

    private List<String> next(RegradeOrder order, Optional<AttemptId> after) {
        List<String> digests = mended.digests(order);
        if (digests.isEmpty()) return List.of();
        return MendedStore.scoped(
                        database.createQuery(
                                "select distinct a.id from Attempt a, AttemptItem i where a.quizId = :quiz and a.finishedAt is not null"
                                        + " and a.preview = false and a.id > :after and i.attemptId = a.id and i.digest in :digests"
                                        + MendedStore.scope(order.trainer()) + " order by a.id",
                                String.class),
                        order.trainer())
                .setParameter("quiz", order.quiz())
                .setParameter("after", after.map(AttemptId::value).orElse(""))
                .setParameter("digests", digests)
                .setMaxResults(AT_ONCE)
                .getResultList();
    }

    /** The one way for a dry run and for the change. @param regrade empty for a dry run */
    private RegradeChunk compute(RegradeOrder order, List<String> ids, Optional<Regrade> regrade) {
        if (ids.isEmpty()) return new RegradeChunk(List.of(), RegradeCount.NOTHING, Optional.empty());
        List<AttemptId> chunk = ids.stream().map(AttemptId::new).toList();
        List<Attempt> attempts = attempts(ids, regrade.isPresent());
        Map<AttemptId, List<AttemptItem>> items = marks.items(chunk);
        Map<AttemptId, Map<Integer, MarkKind>> latest = new HashMap<>();
        marks.changes(chunk)
                .forEach(change -> latest.computeIfAbsent(change.attempt(), any -> new HashMap<>()).put(change.number(), change.kind()));
        Map<PersonId, Regrading.Learner> learners = learners(attempts);
        Regrading regrading = new Regrading(order, quizzes::version, quizzes::today);
        List<RegradeLine> lines = new ArrayList<>();
        List<MarkStore.Correction> corrections = new ArrayList<>();
        RegradeCount count = RegradeCount.NOTHING;
        for (Attempt attempt : attempts) {
            List<AttemptItem> own = items.get(attempt.id());
            Regrading.Outcome outcome =
                    regrading.of(attempt, own, latest.getOrDefault(attempt.id(), Map.of()), learners.get(attempt.learner()));
            lines.addAll(outcome.lines());
            count = count.plus(outcome.count());
            if (regrade.isPresent() && !outcome.remarks().isEmpty())
                corrections.add(correction(attempt, own, outcome.remarks(), regrade.get()));
        }
        marks.correct(corrections);
        return new RegradeChunk(lines, count, ids.size() < AT_ONCE ? Optional.empty() : Optional.of(chunk.get(chunk.size() - 1)));
    }

    private MarkStore.Correction correction(Attempt attempt, List<AttemptItem> items, List<Regrading.Remark> remarks, Regrade regrade) {
        Instant now = clock.instant();
        return new MarkStore.Correction(
                attempt,
                items,
                remarks.stream()
                        .map(remark -> MarkChange.regrade(attempt.id(), remark.item(), remark.to(), remark.key(), regrade, now))
                        .toList());
    }

    private List<Attempt> attempts(List<String> ids, boolean locked) {
        TypedQuery<Attempt> query =
                database.createQuery("select a from Attempt a where a.id in :ids", Attempt.class).setParameter("ids", ids);
        if (locked) query.setLockMode(LockModeType.PESSIMISTIC_WRITE);
        return query.getResultStream()
                .sorted(Comparator.comparing((Attempt attempt) -> attempt.id().value()))
                .toList();
    }

    private Map<PersonId, Regrading.Learner> learners(List<Attempt> attempts) {
        Map<PersonId, Regrading.Learner> learners = new HashMap<>();
        database.createQuery("select p.id, p.name, p.number from Person p where p.id in :ids", Object[].class)
                .setParameter("ids", attempts.stream().map(attempt -> attempt.learner().value()).distinct().toList())
                .getResultList()
                .forEach(row -> learners.put(new PersonId((String) row[0]), new Regrading.Learner((String) row[1], (String) row[2])));
        return learners;
    }

    /** What was marked again at a quiz so far, the latest first, 50 at most. */
    @Transactional
    public List<RegradeRun> runs(String quiz) {
        return database.createQuery(
                        "select r, p.name from Regrade r, Person p where p.id = r.byId and r.quizId = :quiz and r.marksChanged > 0"
                                + " order by r.begunAt desc, r.id",
                        Object[].class)
                .setParameter("quiz", quiz)
                .setMaxResults(RUNS)
                .getResultStream()
                .map(row -> run((Regrade) row[0], (String) row[1]))
                .toList();
    }

    private static RegradeRun run(Regrade regrade, String by) {
        return new RegradeRun(regrade.begunAt(), by, List.of(regrade.questions().split(" ")), regrade.marksChanged(), regrade.reason());
    }
}
