package academy.huikuan.quiz;

import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Ends attempts: handed in, or because their time is up. Several nodes may find the same attempt due at once; each locks its row and looks
 * again, so that it is marked and told once. Before its row the learner's gate is passed, so that what is told of two attempts of one learner
 * comes one after the other: both may be the first to write the same row of the learner.
 */
@ApplicationScoped
public class ClosingStore {
    /** Attempts that are closed in one transaction. */
    public static final int AT_ONCE = 25;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    @Inject
    private GateStore gates;

    @Inject
    private Clock clock;

    @Inject
    private Event<AttemptFinished> finished;

    /** Finishes an attempt with what was saved, if its time is up. */
    @Transactional
    public void finishIfDue(AttemptId id) {
        List<String> learner = learners(List.of(id.value()));
        if (learner.isEmpty()) throw new Refusal.NotFound();
        gates.person(learner.get(0));
        Attempt attempt = database.find(Attempt.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (attempt == null) throw new Refusal.NotFound();
        Instant now = clock.instant();
        if (attempt.overdue(now)) close(attempt, items(List.of(id.value())).get(id.value()), now);
    }

    private List<String> learners(List<String> attempts) {
        return database.createQuery("select distinct a.personId from Attempt a where a.id in :ids", String.class)
                .setParameter("ids", attempts)
                .getResultList();
    }

    /**
     * Attempts whose grace is over, the oldest first, {@link #AT_ONCE} at most.
     * @param since how long it has been over
     */
    @Transactional
    public List<AttemptId> due(Duration since) {
        return database.createQuery("select a.id from Attempt a where a.closesAt <= :moment order by a.closesAt", String.class)
                .setParameter("moment", Moments.stored(clock.instant().minus(since)))
                .setMaxResults(AT_ONCE)
                .getResultStream()
                .map(AttemptId::new)
                .toList();
    }

    /**
     * Finishes the oldest attempts whose grace is over, in one transaction and with one query for all their questions.
     * @return how many were found due, {@link #AT_ONCE} at most; another node may have finished some of them
     */
    @Transactional
    public int finishDue() {
        List<String> found = due(Duration.ZERO).stream().map(AttemptId::value).sorted().toList();
        if (found.isEmpty()) return 0;
        gates.people(learners(found));
        Instant now = clock.instant();
        List<Attempt> open = database.createQuery("select a from Attempt a where a.id in :ids", Attempt.class)
                .setParameter("ids", found)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .filter(attempt -> attempt.closes(now))
                .toList();
        if (open.isEmpty()) return found.size();
        Map<String, List<AttemptItem>> items = items(open.stream().map(attempt -> attempt.id().value()).toList());
        open.forEach(attempt -> close(attempt, items.get(attempt.id().value()), now));
        return found.size();
    }

    private Map<String, List<AttemptItem>> items(List<String> attempts) {
        return database
                .createQuery("select i from AttemptItem i where i.attemptId in :ids order by i.attemptId, i.number", AttemptItem.class)
                .setParameter("ids", attempts)
                .getResultStream()
                .collect(Collectors.groupingBy(AttemptItem::attempt));
    }

    /** Marks what can be marked, and tells it; a preview is told to nobody. @param attempt locked, not finished */
    void close(Attempt attempt, List<AttemptItem> items, Instant now) {
        List<SkillScore> skills = new ArrayList<>();
        Set<String> missed = new LinkedHashSet<>();
        int waiting = 0;
        for (AttemptItem item : items) {
            Question question = quizzes.version(item.digest());
            Optional<Score> mark = question.mark(item.answer(), item.shown());
            mark.ifPresent(item::mark);
            if (mark.isEmpty()) waiting++;
            if (mark.filter(score -> score.earned() < score.possible()).isPresent()) missed.addAll(question.label().topics());
            mark.ifPresent(score ->
                    question.label().skills().forEach(skill -> skills.add(new SkillScore(skill, Question.skillPoints(score)))));
        }
        attempt.finish(Score.sum(items.stream().map(AttemptItem::weighted).toList()).orElseThrow(), waiting, now);
        if (attempt.preview()) return;
        finished.fire(new AttemptFinished(
                attempt.learner(),
                attempt.quiz(),
                attempt.unit(),
                attempt.score().orElseThrow(),
                attempt.passed(),
                skills,
                List.copyOf(missed),
                attempt.finishedAt().orElseThrow()));
    }
}
