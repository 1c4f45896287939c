package academy.huikuan.drill;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.question.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Answers daily cards for the demo class, by the same rules as its learners would. */
@ApplicationScoped
public class DemoDrills {
    @Inject
    private CardStore cards;

    @Inject
    private AgendaStore agenda;

    @Inject
    private TurnStore turns;

    /** The learners who have a card, as long as nobody has answered any; they come in the order in which they were added. */
    public List<PersonId> fresh() {
        return cards.fresh();
    }

    /**
     * Answers the cards of the day.
     * @param most cards, 1 to 10
     * @param right whether the answer to the first, second … card is right; the others ask for the right answer
     */
    @Transactional
    public void sit(PersonId learner, int most, IntPredicate right) {
        List<Card> left = agenda.day(learner).left();
        for (int number = 0; number < Math.min(most, left.size()); number++) {
            boolean knows = right.test(number);
            turns.ask(learner, left.get(number)).ifPresent(turn -> turns.keep(learner, turn, Ids.random(), answer(turn.asked(), knows)));
        }
    }

    private static Answer answer(Asked asked, boolean knows) {
        Optional<Answer> right = asked.question().rightAnswer(asked.shown());
        return knows && right.isPresent() ? right.get() : new Answer.Nothing();
    }
}
