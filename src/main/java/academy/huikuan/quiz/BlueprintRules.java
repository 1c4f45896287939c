package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.platform.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/**
 * The `blueprint` of a quiz's settings.
 * @param units how many questions of which unit, in the file's order
 * @param skills at least how many for which skill
 * @param unitsLine of the key `units`
 */
record BlueprintRules(String path, int line, Map<String, Wanted> units, int unitsLine, Map<String, Wanted> skills) {
    /** A number and where it stands. */
    record Wanted(int count, int line) {}

    static BlueprintRules read(String path, YamlFile.Value value, List<Problem> problems) {
        Map<String, YamlFile.Value> keys = value.map();
        keys.forEach((key, part) -> {
            if (!List.of("units", "skills").contains(key)) problems.add(new Problem(path, part.line(), "unknown setting '" + key + "'"));
        });
        Optional<YamlFile.Value> units = Optional.ofNullable(keys.get("units"));
        if (units.isEmpty() || units.get().map().isEmpty())
            problems.add(new Problem(path, value.line(), "'blueprint' needs 'units' with lines 'unit: number'"));
        return new BlueprintRules(
                path,
                value.line(),
                wanted(path, units, problems),
                units.map(YamlFile.Value::line).orElse(value.line()),
                wanted(path, Optional.ofNullable(keys.get("skills")), problems));
    }

    private static Map<String, Wanted> wanted(String path, Optional<YamlFile.Value> part, List<Problem> problems) {
        Map<String, Wanted> wanted = new LinkedHashMap<>();
        part.map(YamlFile.Value::map).orElse(Map.of()).forEach((name, value) -> {
            String text = value.text().orElse("");
            if (text.matches("[1-9][0-9]{0,2}") && Integer.parseInt(text) <= QuizRules.MOST_QUESTIONS)
                wanted.put(name, new Wanted(Integer.parseInt(text), value.line()));
            else
                problems.add(new Problem(
                        path, value.line(), "'" + name + "' is '" + text + "'; give a whole number from 1 to " + QuizRules.MOST_QUESTIONS));
        });
        return wanted;
    }

    int questions() {
        return units.values().stream().mapToInt(Wanted::count).sum();
    }

    /** Every unit of the course must be drawn from, and no other. */
    void check(Syllabus syllabus, List<Problem> problems) {
        if (questions() > QuizRules.MOST_QUESTIONS)
            problems.add(new Problem(path, unitsLine, questions() + " questions are more than " + QuizRules.MOST_QUESTIONS));
        units.forEach((unit, wanted) -> {
            if (!syllabus.units().contains(unit))
                problems.add(new Problem(path, wanted.line(), "the unit '" + unit + "' is not listed in content/course.yaml"));
        });
        for (String unit : new TreeSet<>(syllabus.units()))
            if (!units.containsKey(unit)) problems.add(new Problem(path, unitsLine, "the course's unit '" + unit + "' is missing"));
        skills.forEach((skill, wanted) -> {
            if (!syllabus.skills().contains(skill))
                problems.add(new Problem(path, wanted.line(), "the skill '" + skill + "' is not in content/topics.yaml"));
        });
    }

    /** The blueprint over these banks; empty, with problems, where they cannot meet it. */
    Optional<Blueprint> over(List<Quiz> quizzes, List<Problem> problems) {
        int known = problems.size();
        List<Blueprint.Part> parts = new ArrayList<>();
        units.forEach((unit, wanted) -> {
            List<Entry> bank = quizzes.stream()
                    .filter(quiz -> quiz.unit().equals(unit))
                    .findFirst()
                    .map(Quiz::bank)
                    .orElse(List.of())
                    .stream()
                    .filter(found -> QuizSection.drawn(found.question()))
                    .toList();
            if (wanted.count() <= bank.size()) parts.add(new Blueprint.Part(unit, wanted.count(), bank));
            else
                problems.add(new Problem(
                        path, wanted.line(), wanted.count() + " questions of '" + unit + "' are wanted, its bank has " + bank.size()));
        });
        if (problems.size() > known) return Optional.empty();
        Map<String, Integer> least = new LinkedHashMap<>();
        skills.forEach((skill, wanted) -> least.put(skill, wanted.count()));
        Blueprint blueprint = new Blueprint(parts, least);
        skills.forEach((skill, wanted) -> {
            if (blueprint.most(skill) < wanted.count())
                problems.add(new Problem(
                        path,
                        wanted.line(),
                        wanted.count() + " questions for '" + skill + "' are wanted, the banks give at most " + blueprint.most(skill)));
        });
        if (problems.size() == known && blueprint.draw(new Random(0)).isEmpty())
            problems.add(new Problem(path, line, "no choice of questions gives all skills their numbers at once"));
        return problems.size() > known ? Optional.empty() : Optional.of(blueprint);
    }
}
