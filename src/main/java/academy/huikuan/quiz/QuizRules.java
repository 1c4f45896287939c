package academy.huikuan.quiz;

import academy.huikuan.platform.Problem;
import java.util.List;
import java.util.Optional;

/** A quiz's settings, `quizzes/<quiz>.yaml`; see {@link Quiz} for their meaning. */
record QuizRules(
        String id, String title, String unit, int draw, int minutes, int attempts, int pass, FeedbackTime feedback, int drawLine, String path) {
    private static final List<String> NAMES = List.of("id", "title", "unit", "draw", "minutes", "attempts", "pass", "feedback");

    static Optional<QuizRules> read(YamlFile file, List<Problem> problems) {
        int known = problems.size();
        file.values().forEach((name, value) -> {
            if (!NAMES.contains(name)) problems.add(new Problem(file.path(), value.line(), "unknown setting '" + name + "'"));
        });
        String id = text(file, "id", "[a-z0-9][a-z0-9-]{0,63}", "small letters, digits and '-'", problems);
        String title = text(file, "title", ".{1,100}", "a title of at most 100 characters", problems);
        String unit = text(file, "unit", "[a-z0-9-]{1,64}", "a unit's id", problems);
        int draw = number(file, "draw", 1, 200, problems);
        int minutes = number(file, "minutes", 0, 600, problems);
        int attempts = number(file, "attempts", 0, 100, problems);
        int pass = number(file, "pass", 1, 100, problems);
        Optional<FeedbackTime> feedback = FeedbackTime.of(text(file, "feedback", "finished|closed", "finished or closed", problems));
        if (problems.size() > known || feedback.isEmpty()) return Optional.empty();
        return Optional.of(new QuizRules(
                id, title, unit, draw, minutes, attempts, pass, feedback.get(), file.line("draw"), file.path()));
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

    Quiz quiz(List<GiftReader.Found> bank) {
        return new Quiz(id, title, unit, draw, minutes, attempts, pass, feedback, bank);
    }
}
