package academy.huikuan.quiz;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Question;
import academy.huikuan.question.TalkItem;
import academy.huikuan.score.Score;
import academy.huikuan.score.SkillScore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Attempts as they run: begun, answered, finished. The attempt's row is locked first, so that two requests never cross. */
@ApplicationScoped
public class AttemptStore {
    private static final SecureRandom SEEDS = new SecureRandom();
    private static final int DUE_AT_ONCE = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private Quizzes quizzes;

    @Inject
    private StandingStore standings;

    @Inject
    private Clock clock;

    @Inject
    private Event<AttemptFinished> finished;

    /**
     * Begins an attempt, or goes on with the open one.
     * @throws Refusal.Conflict if no attempt is left, or a quiz over the whole course is not open yet
     */
    @Transactional
    public AttemptId start(PersonId learner, Quiz quiz) {
        gates.person(learner.value());
        if (database.find(Person.class, learner.value()) == null) throw new Refusal.NotFound();
        Instant now = clock.instant();
        Optional<Attempt> open = open(learner, quiz.id());
        if (open.isPresent() && !open.get().overdue(now)) return open.get().id();
        open.ifPresent(overdue -> close(locked(overdue.id()), now));
        int begun = begun(learner, quiz.id());
        if (quiz.left(begun).orElse(1) == 0) throw new Refusal.Conflict("refusal.quiz-no-attempt-left");
        if (!standings.unpassed(learner, quiz).isEmpty()) throw new Refusal.Conflict("refusal.quiz-units-first");
        Attempt attempt = new Attempt(learner, quiz, begun + 1, SEEDS.nextLong(), now);
        database.persist(attempt);
        database.flush();
        int number = 0;
        for (Draw draw : Draw.of(quiz, attempt.seed()))
            database.persist(new AttemptItem(attempt.id(), ++number, quizzes.digest(draw.question()), draw.shown()));
        return attempt.id();
    }

    private int begun(PersonId learner, String quiz) {
        return database.createQuery(
                        "select count(a) from Attempt a where a.personId = :person and a.quizId = :quiz", Long.class)
                .setParameter("person", learner.value())
                .setParameter("quiz", quiz)
                .getSingleResult()
                .intValue();
    }

    /** The attempt that a learner has not handed in yet. */
    @Transactional
    Optional<Attempt> open(PersonId learner, String quiz) {
        return database.createQuery("select a from Attempt a where a.openKey = :key", Attempt.class)
                .setParameter("key", Attempt.openKey(learner, quiz))
                .getResultStream()
                .findFirst();
    }

    @Transactional
    Optional<Attempt> find(AttemptId id) {
        return Optional.ofNullable(database.find(Attempt.class, id.value()));
    }

    /** The questions of an attempt in their order. */
    @Transactional
    List<AttemptItem> items(AttemptId id) {
        return database.createQuery("select i from AttemptItem i where i.attemptId = :attempt order by i.number", AttemptItem.class)
                .setParameter("attempt", id.value())
                .getResultList();
    }

    /** A learner's latest attempts at a quiz, the newest first. */
    @Transactional
    List<Attempt> latest(PersonId learner, String quiz, int most) {
        return database.createQuery(
                        "select a from Attempt a where a.personId = :person and a.quizId = :quiz order by a.attemptNumber desc",
                        Attempt.class)
                .setParameter("person", learner.value())
                .setParameter("quiz", quiz)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Saves one answer; an older one than the answer that is there changes nothing.
     * @param values what the form sent, letters of the shown options or a number
     * @param given see {@link AttemptItem#answer}
     * @return when the answer that now stands was saved
     * @throws Refusal.Conflict after the end, and where a talk would be taken back
     */
    @Transactional
    public Instant save(AttemptId id, PersonId learner, int number, List<String> values, long given) {
        Attempt attempt = own(id, learner);
        Instant now = clock.instant();
        attempt.takeAnswer(now);
        AttemptItem item = item(id, number);
        Answer next = read(item, values);
        if (quizzes.version(item.digest()) instanceof TalkItem && item.answered() && !TalkItem.goesOn(item.answer(), next))
            throw new Refusal.Conflict("refusal.quiz-talk");
        item.answer(next, given, now);
        attempt.standAt(number);
        return item.savedAt().orElse(now);
    }

    private Answer read(AttemptItem item, List<String> values) {
        try {
            return quizzes.version(item.digest()).read(values, item.shown());
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal.Invalid("refusal.quiz-answer");
        }
    }

    @Transactional
    public void flag(AttemptId id, PersonId learner, int number, boolean on) {
        own(id, learner).takeAnswer(clock.instant());
        item(id, number).flag(on);
    }

    /** Remembers at which question the learner stands. */
    @Transactional
    public void standAt(AttemptId id, PersonId learner, int number) {
        Attempt attempt = own(id, learner);
        if (!attempt.finished() && number >= 1 && number <= attempt.items()) attempt.standAt(number);
    }

    private AttemptItem item(AttemptId id, int number) {
        AttemptItem item = database.find(AttemptItem.class, new AttemptItem.Key(id, number));
        if (item == null) throw new Refusal.NotFound();
        return item;
    }

    private Attempt locked(AttemptId id) {
        Attempt attempt = database.find(Attempt.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (attempt == null) throw new Refusal.NotFound();
        return attempt;
    }

    private Attempt own(AttemptId id, PersonId learner) {
        Attempt attempt = locked(id);
        if (!attempt.learner().equals(learner)) throw new Refusal.NotFound();
        return attempt;
    }

    /** Hands an attempt in; doing so twice changes nothing. */
    @Transactional
    public void handIn(AttemptId id, PersonId learner) {
        Attempt attempt = own(id, learner);
        if (!attempt.finished()) close(attempt, clock.instant());
    }

    /** Finishes an attempt with what was saved, if its time is up. */
    @Transactional
    public void finishIfDue(AttemptId id) {
        Attempt attempt = locked(id);
        Instant now = clock.instant();
        if (attempt.overdue(now)) close(attempt, now);
    }

    /** Attempts whose time was up some seconds ago, so that answers on their way have come in; the oldest first, 50 at most. */
    @Transactional
    public List<AttemptId> due() {
        return database.createQuery("select a.id from Attempt a where a.closesAt <= :moment order by a.closesAt", String.class)
                .setParameter("moment", Moments.stored(clock.instant().minus(Attempt.GRACE)))
                .setMaxResults(DUE_AT_ONCE)
                .getResultStream()
                .map(AttemptId::new)
                .toList();
    }

    private void close(Attempt attempt, Instant now) {
        List<Score> marks = new ArrayList<>();
        List<SkillScore> skills = new ArrayList<>();
        Set<String> missed = new LinkedHashSet<>();
        int waiting = 0;
        for (AttemptItem item : items(attempt.id())) {
            Question question = quizzes.version(item.digest());
            Optional<Score> mark = question.mark(item.answer(), item.shown());
            mark.ifPresent(item::mark);
            if (mark.isEmpty()) waiting++;
            if (mark.filter(score -> score.earned() < score.possible()).isPresent()) missed.addAll(question.label().topics());
            marks.add(mark.orElse(Question.points(0, 1)));
            mark.ifPresent(score ->
                    question.label().skills().forEach(skill -> skills.add(new SkillScore(skill, Question.skillPoints(score)))));
        }
        attempt.finish(Score.sum(marks).orElseThrow(), waiting, now);
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
