package academy.huikuan.drill;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Question;
import academy.huikuan.quiz.PracticeStore;
import academy.huikuan.quiz.PracticeStore.Practice;
import academy.huikuan.score.Score;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a card asks at its turn, and what is answered. A turn is answered once, however often and from wherever it is sent. */
@ApplicationScoped
public class TurnStore {
    /** How many of a card's last questions are not asked again as long as there are others. */
    private static final int REMEMBERED = 12;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private AgendaStore agenda;

    @Inject
    private QuestionShelf shelf;

    @Inject
    private PracticeStore bank;

    @Inject
    private GateStore gates;

    @Inject
    private Clock clock;

    /** A card, and what it asks now. */
    record Turn(Card card, Asked asked) {}

    /** An answer with its card as it is now. @param number of its day's answers, from 1 */
    record Given(CardAnswer answer, Card card, Question question, int number) {}

    /**
     * What became of a page before it was sent.
     * @param elsewhere whether the card has been answered by another page, on this device or another
     */
    record Taken(AnswerId answer, boolean elsewhere) {}

    /** The question of a card's present turn; empty where none may be asked. */
    @Transactional
    Optional<Turn> ask(PersonId learner, Card card) {
        Map<String, Practice> fitting = shelf.fitting(card, bank.secret(learner)).stream()
                .collect(Collectors.toMap(Practice::id, Function.identity(), (one, other) -> one));
        String id = card.id().value();
        return Choice.of(List.copyOf(fitting.keySet()), last(card), id, card.turns())
                .map(fitting::get)
                .map(chosen -> new Asked(
                        card.id(),
                        card.step(),
                        card.turns(),
                        chosen.digest(),
                        chosen.question(),
                        Choice.shown(chosen.question(), id, card.turns())))
                .map(asked -> new Turn(card, asked));
    }

    private List<String> last(Card card) {
        if (card.turns() == 0) return List.of();
        return database.createQuery("select a.questionId from CardAnswer a where a.cardId = :card order by a.turn desc", String.class)
                .setParameter("card", card.id().value())
                .setMaxResults(REMEMBERED)
                .getResultList();
    }

    /**
     * Looks whether a page that is sent has been answered already. From here on no other page of the learner gets through until the
     * transaction ends.
     * @param turn which the page asked
     * @param key of the page
     * @throws Refusal.NotFound if it is nobody's or somebody else's card
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Taken> taken(PersonId learner, CardId id, int turn, String key) {
        gates.person(learner.value());
        if (turn >= own(learner, id).turns()) return Optional.empty();
        return database.createQuery("select a from CardAnswer a where a.cardId = :card and a.turn = :turn", CardAnswer.class)
                .setParameter("card", id.value())
                .setParameter("turn", turn)
                .getResultStream()
                .findFirst()
                .map(answer -> new Taken(answer.id(), !answer.sentWith(key)));
    }

    private Card own(PersonId learner, CardId id) {
        Card card = database.find(Card.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (card == null || !card.of(learner)) throw new Refusal.NotFound();
        return card;
    }

    /**
     * The turn that a page sent is about.
     * @param digest of the question as the page had it
     * @throws Refusal.Conflict if the card is not to be asked today, or asks something else by now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Turn turn(PersonId learner, CardId id, int turn, String digest) {
        Card card = own(learner, id);
        if (agenda.day(learner).today().answered() >= Agenda.MOST) throw new Refusal.Conflict("refusal.drill-enough");
        if (!card.due(agenda.today()) || turn != card.turns()) throw new Refusal.Conflict("refusal.drill-changed");
        return ask(learner, card)
                .filter(now -> now.asked().digest().equals(digest))
                .orElseThrow(() -> new Refusal.Conflict("refusal.drill-changed"));
    }

    /** Keeps the answer to what was asked, and puts the card where it goes. */
    @Transactional(Transactional.TxType.MANDATORY)
    AnswerId keep(PersonId learner, Turn turn, String key, Answer given) {
        Asked asked = turn.asked();
        LocalDate day = agenda.today();
        Score mark = asked.question().mark(given, asked.shown()).orElseGet(() -> Question.points(0, 1));
        CardAnswer answer = new CardAnswer(learner, asked, key, given, mark, day, clock.instant());
        database.persist(answer);
        turn.card().answer(answer.right(), day, clock.instant());
        return answer.id();
    }

    /** @throws Refusal.NotFound if it is nobody's or somebody else's answer */
    @Transactional
    Given given(PersonId learner, AnswerId id) {
        CardAnswer answer = database.find(CardAnswer.class, id.value());
        if (answer == null || !answer.of(learner)) throw new Refusal.NotFound();
        return new Given(answer, database.find(Card.class, answer.card().value()), bank.version(answer.digest()), number(learner, answer));
    }

    private int number(PersonId learner, CardAnswer answer) {
        return database.createQuery(
                        "select count(a) from CardAnswer a where a.personId = :learner and a.answeredOn = :day and a.id <= :id", Long.class)
                .setParameter("learner", learner.value())
                .setParameter("day", answer.day())
                .setParameter("id", answer.id().value())
                .getSingleResult()
                .intValue();
    }
}
