package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.people.PersonStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** Finished attempts and their questions, for the trainers of those who took them. */
@ApplicationScoped
public class MarkedItemStore {
    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Quizzes quizzes;

    @Inject
    private StandingStore standings;

    @Inject
    private MarkNoteStore notes;

    @Inject
    private PersonStore people;

    /** The finished attempts of a learner by their units, each unit's in their order, 200 at most. */
    @Transactional
    public List<FinishedAttempt> finished(PersonId learner) {
        return database.createQuery(
                        "select a from Attempt a where a.personId = :person and a.finishedAt is not null and a.preview = false"
                                + " order by a.unitId, a.attemptNumber",
                        Attempt.class)
                .setParameter("person", learner.value())
                .setMaxResults(MOST)
                .getResultStream()
                .map(attempt -> new FinishedAttempt(
                        attempt.id(),
                        attempt.quiz(),
                        attempt.unit(),
                        attempt.title(),
                        attempt.number(),
                        attempt.score().orElseThrow(),
                        attempt.passed(),
                        attempt.pending()))
                .toList();
    }

    /**
     * @throws Refusal.NotFound if there is none, it is not finished, or this person does not train its learner
     * @throws Refusal.Conflict while it waits in the queue, where it is marked blind first
     */
    @Transactional
    public MarkedItem byNumber(AttemptId id, int number, PersonId trainer) {
        Attempt attempt = database.find(Attempt.class, id.value());
        AttemptItem item = database.find(AttemptItem.class, new AttemptItem.Key(id, number));
        if (attempt == null || item == null || !attempt.finished() || attempt.preview()) throw new Refusal.NotFound();
        if (attempt.learner().equals(trainer) || !standings.trains(trainer, attempt.learner())) throw new Refusal.NotFound();
        if (item.score().isEmpty()) throw new Refusal.Conflict("marking.mark-first");
        Question question = quizzes.version(item.digest());
        return new MarkedItem(
                id,
                attempt.quiz(),
                attempt.title(),
                people.byId(attempt.learner()).name(),
                attempt.number(),
                number,
                ItemReview.of(number, question, item.shown(), item.answer(), item.score(), ItemReview.Shows.ALL),
                item.score(),
                attempt.score().orElseThrow(),
                attempt.passed(),
                notes.of(id).getOrDefault(number, List.of()));
    }
}
