package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import academy.huikuan.platform.Problem;
import java.util.List;
import java.util.Optional;

/**
 * A quiz's settings, `quizzes/<quiz>.yaml`; see {@link Quiz} for their meaning.
 * @param blueprint of a quiz that has no bank of its own, but draws from those of the units
 */
record QuizRules(
        String id,
        String title,
        String unit,
        int draw,
        int minutes,
        int attempts,
        int pass,
        FeedbackTime feedback,
        int drawLine,
        String path,
        Optional<BlueprintRules> blueprint) {
    static final int MOST_QUESTIONS = 200;

    private static final List<String> OF_UNIT = List.of("id", "title", "unit", "draw", "minutes", "attempts", "pass", "feedback");
    private static final List<String> OF_COURSE = List.of("id", "title", "blueprint", "minutes", "attempts", "pass", "feedback");

    static Optional<QuizRules> read(YamlFile file, List<Problem> problems) {
        int known = problems.size();
        Optional<BlueprintRules> blueprint =
                file.value("blueprint").map(value -> BlueprintRules.read(file.path(), value, problems));
        List<String> names = blueprint.isPresent() ? OF_COURSE : OF_UNIT;
        file.values().forEach((name, value) -> {
            if (!names.contains(name)) problems.add(new Problem(file.path(), value.line(), "unknown setting '" + name + "'"));
        });
        String id = text(file, "id", "[a-z0-9][a-z0-9-]{0,63}", "small letters, digits and '-'", problems);
        String title = text(file, "title", ".{1,100}", "a title of at most 100 characters", problems);
        String unit = blueprint.isPresent() ? id : text(file, "unit", "[a-z0-9-]{1,64}", "a unit's id", problems);
        int draw = blueprint.isPresent()
                ? blueprint.get().questions()
                : number(file, "draw", 1, MOST_QUESTIONS, problems);
        int minutes = number(file, "minutes", 0, 600, problems);
        int attempts = number(file, "attempts", 0, 100, problems);
        int pass = number(file, "pass", 1, 100, problems);
        Optional<FeedbackTime> feedback = FeedbackTime.of(text(file, "feedback", "finished|closed", "finished or closed", problems));
        if (problems.size() > known || feedback.isEmpty()) return Optional.empty();
        return Optional.of(new QuizRules(
                id, title, unit, draw, minutes, attempts, pass, feedback.get(), file.line("draw"), file.path(), blueprint));
    }

    private static String text(YamlFile file, String name, String form, String wanted, List<Problem> problems) {
        String text = file.value(name).flatMap(YamlFile.Value::text).orElse("");
        if (!text.matches(form))
            problems.add(new Problem(file.path(), file.line(name), "'" + name + "' is '" + text + "'; give " + wanted));
        return text;
    }

    private static int number(YamlFile file, String name, int least, int most, List<Problem> problems) {
        String text = file.value(name).flatMap(YamlFile.Value::text).orElse("");
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most)
            return Integer.parseInt(text);
        problems.add(new Problem(
                file.path(), file.line(name), "'" + name + "' is '" + text + "'; give a whole number from " + least + " to " + most));
        return least;
    }

    Quiz quiz(List<Entry> bank) {
        return new Quiz(id, title, unit, draw, minutes, attempts, pass, feedback, bank);
    }

    Quiz quiz(Blueprint drawn) {
        return new Quiz(id, title, unit, draw, minutes, attempts, pass, feedback, drawn.bank(), Optional.of(drawn));
    }
}
