package academy.huikuan.quiz;

import academy.huikuan.question.Question;
import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Makes what the result page tells of the questions and skills of a finished attempt. */
final class Review {
    private static final List<String> SKILLS = List.of("thinking", "listening", "persuasion", "coaching", "execution");

    private Review() {}

    static List<ItemReview> questions(List<AttemptItem> items, Function<String, Question> versions, ItemReview.Shows shows) {
        return items.stream()
                .map(item -> ItemReview.of(
                        item.number(), versions.apply(item.digest()), item.shown(), item.answer(), item.score(), shows))
                .toList();
    }

    /** The marks by the unit that each question's topic belongs to, in the order in which they come; what waits has none. */
    static Map<String, List<Score>> units(List<AttemptItem> items, Function<String, Question> versions) {
        Map<String, List<Score>> units = new LinkedHashMap<>();
        for (AttemptItem item : items)
            for (String topic : versions.apply(item.digest()).label().topics())
                item.score().ifPresent(score -> units.computeIfAbsent(
                                topic.substring(0, Math.max(0, topic.indexOf('/'))), any -> new ArrayList<>())
                        .add(score));
        return units;
    }

    /** In the order of the five powers; what waits to be marked says nothing of them yet. */
    static List<ResultPage.Skill> skills(List<AttemptItem> items, Function<String, Question> versions) {
        Map<String, List<Score>> scores = new TreeMap<>(
                java.util.Comparator.comparingInt((String skill) -> SKILLS.indexOf(skill)).thenComparing(skill -> skill));
        for (AttemptItem item : items)
            for (String skill : versions.apply(item.digest()).label().skills())
                item.score().ifPresent(score -> scores.computeIfAbsent(skill, any -> new ArrayList<>()).add(score));
        List<ResultPage.Skill> skills = new ArrayList<>();
        scores.forEach((skill, marks) ->
                skills.add(new ResultPage.Skill(skill, Score.sum(marks).orElseThrow().percent(), marks.size())));
        return skills;
    }
}
