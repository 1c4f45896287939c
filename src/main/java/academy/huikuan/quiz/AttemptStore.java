package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Question;
import academy.huikuan.question.TalkItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Attempts as they run: read, answered, handed in. The attempt's row is locked first, so that two requests never cross. */
@ApplicationScoped
public class AttemptStore {
    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    @Inject
    private ClosingStore closing;

    @Inject
    private GateStore gates;

    @Inject
    private Clock clock;

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

    /** An attempt with its questions, in one query. */
    @Transactional
    Optional<Sitting> sitting(AttemptId id) {
        List<Object[]> rows = database.createQuery(
                        "select a, i from Attempt a, AttemptItem i where a.id = :attempt and i.attemptId = a.id order by i.number",
                        Object[].class)
                .setParameter("attempt", id.value())
                .getResultList();
        if (rows.isEmpty()) return Optional.empty();
        return Optional.of(new Sitting(
                (Attempt) rows.get(0)[0], rows.stream().map(row -> (AttemptItem) row[1]).toList()));
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
                        "select a from Attempt a where a.personId = :person and a.quizId = :quiz and a.preview = false"
                                + " order by a.attemptNumber desc",
                        Attempt.class)
                .setParameter("person", learner.value())
                .setParameter("quiz", quiz)
                .setMaxResults(most)
                .getResultList();
    }

    /**
     * Saves one answer; an older one than the answer that is there changes nothing.
     * @param values what the form sent in the question's fields
     * @param given the sequence number, see {@link AttemptItem#answer}
     * @throws Refusal.NotFound if it is not this learner's attempt, or has no such question
     * @throws Refusal.Invalid if the values cannot answer this question
     * @throws Refusal.Conflict after the end, where the page has been left for good, or where a talk would take back what was said
     */
    @Transactional
    public Saved save(AttemptId id, PersonId learner, int number, List<String> values, long given) {
        Attempt attempt = own(id, learner);
        Instant now = clock.instant();
        if (number < 1 || number > attempt.items()) throw new Refusal.NotFound();
        attempt.takeAnswer(number, now);
        AttemptItem item = item(id, number);
        Question question = quizzes.version(item.digest());
        Answer next = read(question, item, values);
        if (!take(item, question, next, given, now)) throw new Refusal.Conflict("refusal.quiz-talk");
        attempt.standAt(number);
        return new Saved(item.savedAt().orElse(now), item.sequence(), !item.answer().equals(next));
    }

    /** @return false if a talk would take back what was said */
    private static boolean take(AttemptItem item, Question question, Answer next, long given, Instant now) {
        boolean takesBack = question instanceof TalkItem && item.answered() && !TalkItem.goesOn(item.answer(), next);
        if (takesBack) return given <= item.sequence();
        item.answer(next, given, now);
        return true;
    }

    /**
     * Saves the answers of a page at once: each that can be taken is, whatever is wrong with another.
     * @param values what the form sent, by the question's number; only what was changed on the page
     * @return those that were not taken, by number
     * @throws Refusal.Conflict after the end, or where the page has been left for good
     */
    @Transactional
    public Map<Integer, Untaken> saveAll(AttemptId id, PersonId learner, Map<Integer, List<String>> values) {
        Attempt attempt = own(id, learner);
        Instant now = clock.instant();
        Map<Integer, Untaken> faults = new TreeMap<>();
        if (values.isEmpty()) return faults;
        values.keySet().forEach(number -> attempt.takeAnswer(number, now));
        for (AttemptItem item : items(id, values.keySet())) {
            List<String> fields = values.get(item.number());
            Question question = quizzes.version(item.digest());
            try {
                Answer next = question.read(fields, item.shown());
                if (!take(item, question, next, now.toEpochMilli(), now)) faults.put(item.number(), new Untaken("refusal.quiz-talk", fields));
            } catch (IllegalArgumentException unreadable) {
                faults.put(item.number(), new Untaken("refusal.quiz-field", fields));
            }
        }
        return faults;
    }

    private List<AttemptItem> items(AttemptId id, Set<Integer> numbers) {
        return database.createQuery(
                        "select i from AttemptItem i where i.attemptId = :attempt and i.number in :numbers order by i.number",
                        AttemptItem.class)
                .setParameter("attempt", id.value())
                .setParameter("numbers", numbers)
                .getResultList();
    }

    private static Answer read(Question question, AttemptItem item, List<String> values) {
        try {
            return question.read(values, item.shown());
        } catch (IllegalArgumentException unreadable) {
            throw new Refusal.Invalid("refusal.quiz-answer");
        }
    }

    @Transactional
    public void flag(AttemptId id, PersonId learner, int number, boolean on) {
        Attempt attempt = own(id, learner);
        if (number < 1 || number > attempt.items()) throw new Refusal.NotFound();
        attempt.takeAnswer(number, clock.instant());
        item(id, number).flag(on);
    }

    /**
     * Remembers at which page the learner stands.
     * @throws Refusal.Conflict if the pages only go forward, and this one is neither the current nor the next
     */
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

    private Attempt own(AttemptId id, PersonId learner) {
        Attempt attempt = database.find(Attempt.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (attempt == null || !attempt.learner().equals(learner)) throw new Refusal.NotFound();
        return attempt;
    }

    /** Hands an attempt in; doing so twice changes nothing. */
    @Transactional
    public void handIn(AttemptId id, PersonId learner) {
        gates.person(learner.value());
        Attempt attempt = own(id, learner);
        if (!attempt.finished()) closing.close(attempt, items(id), clock.instant());
    }
}
