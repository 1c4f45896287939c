package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Refusal;
import academy.huikuan.score.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Marks that change after an attempt was finished: the one way to it for texts that a person reads, marks set by hand, mended keys. */
@ApplicationScoped
public class MarkStore {
    /** Characters of a reason. */
    public static final int SHORTEST_REASON = 5;

    public static final int LONGEST_REASON = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    @Inject
    private Clock clock;

    @Inject
    private Event<AttemptRemarked> remarked;

    /** An attempt, whose row is locked, with all its questions and what shall change of their marks. */
    record Correction(Attempt attempt, List<AttemptItem> items, List<MarkChange> changes) {}

    /** A finished attempt's row, locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Attempt locked(AttemptId id) {
        Attempt attempt = database.find(Attempt.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (attempt == null || !attempt.finished()) throw new Refusal.NotFound();
        return attempt;
    }

    /** The questions of these attempts, each attempt's in their order. */
    @Transactional
    Map<AttemptId, List<AttemptItem>> items(Collection<AttemptId> attempts) {
        if (attempts.isEmpty()) return Map.of();
        return database.createQuery(
                        "select i from AttemptItem i where i.attemptId in :attempts order by i.attemptId, i.number", AttemptItem.class)
                .setParameter("attempts", ids(attempts))
                .getResultStream()
                .collect(Collectors.groupingBy(item -> new AttemptId(item.attempt())));
    }

    private static List<String> ids(Collection<AttemptId> attempts) {
        return attempts.stream().map(AttemptId::value).toList();
    }

    /** What was changed of these attempts' marks, the earliest first. */
    @Transactional
    List<MarkChange> changes(Collection<AttemptId> attempts) {
        if (attempts.isEmpty()) return List.of();
        return database.createQuery(
                        "select c from MarkChange c where c.attemptId in :attempts order by c.madeAt, c.id", MarkChange.class)
                .setParameter("attempts", ids(attempts))
                .getResultList();
    }

    /**
     * Changes marks, and tells of each attempt. The learners' order is always the same, so that two who do this at once never wait for each
     * other in a circle.
     * @param corrections of one quiz
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void correct(Collection<Correction> corrections) {
        if (corrections.isEmpty()) return;
        Map<AttemptId, List<WaitingEssay>> essays =
                essays(corrections.stream().map(one -> one.attempt().id()).toList());
        Map<PersonId, Integer> latest = latest(corrections);
        Instant now = clock.instant();
        corrections.stream()
                .sorted(Comparator.comparing((Correction one) -> one.attempt().learner().value())
                        .thenComparing(one -> one.attempt().number()))
                .forEach(one -> correct(one, essays.getOrDefault(one.attempt().id(), List.of()), latest, now));
    }

    private void correct(Correction correction, List<WaitingEssay> essays, Map<PersonId, Integer> latest, Instant now) {
        Attempt attempt = correction.attempt();
        Map<Integer, AttemptItem> byNumber =
                correction.items().stream().collect(Collectors.toMap(AttemptItem::number, Function.identity()));
        List<String> missed = new ArrayList<>();
        for (MarkChange change : correction.changes()) {
            AttemptItem item = byNumber.get(change.number());
            if (change.misses()) missed.addAll(quizzes.version(item.digest()).label().topics());
            item.mark(change.to());
            database.persist(change);
        }
        Tally tally = Tally.of(correction.items());
        attempt.remark(tally);
        essays.forEach(essay ->
                essay.stand(byNumber.get(essay.number()).score().isPresent(), tally.open(attempt.pass())));
        boolean newest = attempt.number() == latest.getOrDefault(attempt.learner(), 0);
        remarked.fire(new AttemptRemarked(
                attempt.learner(),
                attempt.quiz(),
                attempt.unit(),
                newest ? Optional.of(Tally.skills(correction.items(), quizzes::version)) : Optional.empty(),
                missed,
                now));
    }

    private Map<AttemptId, List<WaitingEssay>> essays(List<AttemptId> attempts) {
        return database.createQuery("select e from WaitingEssay e where e.attemptId in :attempts", WaitingEssay.class)
                .setParameter("attempts", ids(attempts))
                .getResultStream()
                .collect(Collectors.groupingBy(WaitingEssay::attempt));
    }

    /** The number of each learner's latest finished attempt at that quiz. */
    private Map<PersonId, Integer> latest(Collection<Correction> corrections) {
        Map<PersonId, Integer> latest = new HashMap<>();
        database.createQuery(
                        "select a.personId, max(a.attemptNumber) from Attempt a where a.quizId = :quiz and a.personId in :people"
                                + " and a.finishedAt is not null and a.preview = false group by a.personId",
                        Object[].class)
                .setParameter("quiz", corrections.iterator().next().attempt().quiz())
                .setParameter("people", corrections.stream().map(one -> one.attempt().learner().value()).distinct().toList())
                .getResultStream()
                .forEach(row -> latest.put(new PersonId((String) row[0]), (Integer) row[1]));
        return latest;
    }

    /**
     * Sets a mark by hand.
     * @param seen the mark that the form showed; if it is another by now, nothing changes
     * @return whether the mark was set
     * @throws Refusal.Invalid if the reason is too short or too long
     */
    @Transactional
    public boolean override(AttemptId id, int number, Score points, Optional<Score> seen, String reason, PersonId by) {
        String said = reason.strip();
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) throw new Refusal.Invalid("marking.reason-length");
        Attempt attempt = locked(id);
        List<AttemptItem> items = items(List.of(id)).get(id);
        AttemptItem item = items.stream().filter(one -> one.number() == number).findFirst().orElseThrow(Refusal.NotFound::new);
        if (!item.score().equals(seen)) return false;
        correct(List.of(new Correction(
                attempt, items, List.of(MarkChange.override(id, item, points, said, by, clock.instant())))));
        return true;
    }
}
