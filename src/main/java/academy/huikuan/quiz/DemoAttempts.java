package academy.huikuan.quiz;

import academy.huikuan.people.PersonId;
import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Takes quizzes for the demo class, through the same verbs as its learners would. */
@ApplicationScoped
public class DemoAttempts {
    private static final Pattern QUOTED = Pattern.compile("\u201C([^\u201D]{20,})\u201D");

    @Inject
    private AttemptStore attempts;

    @Inject
    private StartStore starts;

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
        return answer(learner, quiz, answers, wrong, question -> "");
    }

    private AttemptId answer(PersonId learner, Quiz quiz, int answers, int wrong, UnaryOperator<String> texts) {
        AttemptId id = starts.start(learner, quiz);
        List<AttemptItem> items = attempts.items(id);
        for (AttemptItem item : items.subList(0, Math.min(answers, items.size()))) {
            boolean right = item.number() <= answers - wrong;
            List<String> values = values(quizzes.version(item.digest()), item.shown(), right, texts);
            attempts.save(id, learner, item.number(), values, clock.millis());
        }
        return id;
    }

    /** Takes a whole attempt and hands it in. */
    public void take(PersonId learner, Quiz quiz, int wrong) {
        take(learner, quiz, wrong, question -> "");
    }

    /** @param texts for the questions that a person marks, by their ids; empty for the example of their author */
    public void take(PersonId learner, Quiz quiz, int wrong, UnaryOperator<String> texts) {
        attempts.handIn(answer(learner, quiz, quiz.draw(), wrong, texts), learner);
    }

    /** What the form of a question sends for a right or a wrong answer; what a person marks is written, right or wrong. */
    private static List<String> values(Question question, Presentation shown, boolean right, UnaryOperator<String> texts) {
        if (question instanceof Essay essay) return List.of(written(essay, texts.apply(essay.label().id())));
        Optional<Answer> answer = question.rightAnswer(shown);
        if (answer.isEmpty()) return List.of();
        if (question instanceof ChoiceQuestion choice && !right) return wrong(choice, shown);
        return right ? question.fields(answer.get(), shown) : List.of();
    }

    /** The text that was asked for; else the one that the question's author gives as an example, without what is said about it. */
    private static String written(Essay essay, String text) {
        if (!text.isEmpty()) return text;
        String told = essay.general().map(Text::body).orElse(essay.prompt().body());
        Matcher quoted = QUOTED.matcher(told);
        return quoted.find() ? quoted.group(1) : told;
    }

    private static List<String> wrong(ChoiceQuestion choice, Presentation shown) {
        return IntStream.range(0, shown.order().size())
                .filter(place -> !choice.options().get(shown.order().get(place)).right())
                .mapToObj(place -> String.valueOf((char) ('a' + place)))
                .limit(1)
                .toList();
    }
}
