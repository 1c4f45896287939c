package academy.huikuan.quiz;

import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Makes what the result page tells of the questions and skills of a finished attempt. */
final class Review {
    private static final List<String> SKILLS = List.of("thinking", "listening", "persuasion", "coaching", "execution");

    private Review() {}

    static List<ResultPage.Reviewed> questions(List<AttemptItem> items, Function<String, Question> versions) {
        return items.stream().map(item -> reviewed(item, versions.apply(item.digest()))).toList();
    }

    private static ResultPage.Reviewed reviewed(AttemptItem item, Question question) {
        Answer answer = item.answer();
        Score score = item.score().orElseThrow();
        List<ResultPage.Choice> choices = new ArrayList<>();
        if (question instanceof ChoiceQuestion options)
            for (int option : item.shown().order()) choices.add(choice(options, option, answer));
        Optional<Numerical> number = question instanceof Numerical numerical ? Optional.of(numerical) : Optional.empty();
        List<Text> said = Stream.concat(
                        number.map(numerical -> numerical.feedback(answer)).orElse(List.of()).stream(),
                        question.general().stream())
                .toList();
        return new ResultPage.Reviewed(
                item.number(),
                Kind.of(question).id(),
                question.prompt().html(),
                verdict(answer, score),
                score.percent(),
                choices,
                answer instanceof Answer.Entered entered ? Optional.of(entered.text()) : Optional.empty(),
                number.map(numerical -> numerical.key().best().toPlainString()),
                said.stream().map(Text::html).toList());
    }

    private static ResultPage.Choice choice(ChoiceQuestion question, int option, Answer answer) {
        Option written = question.options().get(option);
        boolean chosen = answer instanceof Answer.Chosen given && given.options().contains(option);
        boolean right = question.several() ? written.right() : written.weight().whole();
        return new ResultPage.Choice(
                Kind.optionKey(question, option), written.text().html(), chosen, right, written.feedback().map(Text::html));
    }

    private static String verdict(Answer answer, Score score) {
        if (!answer.given()) return "none";
        if (score.earned() == score.possible()) return "right";
        return score.earned() == 0 ? "wrong" : "part";
    }

    /** The marks by the unit that each question's topic belongs to, in the order in which they come. */
    static Map<String, List<Score>> units(List<AttemptItem> items, Function<String, Question> versions) {
        Map<String, List<Score>> units = new LinkedHashMap<>();
        for (AttemptItem item : items)
            for (String topic : versions.apply(item.digest()).label().topics())
                units.computeIfAbsent(topic.substring(0, Math.max(0, topic.indexOf('/'))), any -> new ArrayList<>())
                        .add(item.score().orElseThrow());
        return units;
    }

    /** In the order of the five powers. */
    static List<ResultPage.Skill> skills(List<AttemptItem> items, Function<String, Question> versions) {
        Map<String, List<Score>> scores = new TreeMap<>(
                java.util.Comparator.comparingInt((String skill) -> SKILLS.indexOf(skill)).thenComparing(skill -> skill));
        for (AttemptItem item : items)
            for (String skill : versions.apply(item.digest()).label().skills())
                scores.computeIfAbsent(skill, any -> new ArrayList<>()).add(item.score().orElseThrow());
        List<ResultPage.Skill> skills = new ArrayList<>();
        scores.forEach((skill, marks) ->
                skills.add(new ResultPage.Skill(skill, Score.sum(marks).orElseThrow().percent(), marks.size())));
        return skills;
    }
}
