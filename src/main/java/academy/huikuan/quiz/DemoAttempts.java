package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.stream.IntStream;

/** Takes quizzes for the demo class, through the same verbs as its learners would. */
@ApplicationScoped
public class DemoAttempts {
    @Inject
    private AttemptStore attempts;

    @Inject
    private Quizzes quizzes;

    @Inject
    private Clock clock;

    /**
     * Begins an attempt and answers its first questions.
     * @param answers how many questions get an answer
     * @param wrong how many of these get a wrong one, the last of them
     */
    public AttemptId answer(PersonId learner, Quiz quiz, int answers, int wrong) {
        AttemptId id = attempts.start(learner, quiz);
        List<AttemptItem> items = attempts.items(id);
        for (AttemptItem item : items.subList(0, Math.min(answers, items.size()))) {
            boolean right = item.number() <= answers - wrong;
            attempts.save(id, learner, item.number(), values(quizzes.version(item.digest()), item.order(), right), clock.millis());
        }
        return id;
    }

    /** Takes a whole attempt and hands it in. */
    public void take(PersonId learner, Quiz quiz, int wrong) {
        attempts.handIn(answer(learner, quiz, quiz.draw(), wrong), learner);
    }

    private static List<String> values(Question question, List<Integer> order, boolean right) {
        if (question instanceof Numerical numerical) return List.of(right ? numerical.accepted().get(0).best().toPlainString() : "1");
        List<String> letters = IntStream.range(0, order.size())
                .filter(place -> question.options().get(order.get(place)).weight() > 0 == right)
                .mapToObj(place -> String.valueOf((char) ('a' + place)))
                .toList();
        return question.several() ? letters : letters.subList(0, 1);
    }
}
