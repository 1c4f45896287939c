package academy.huikuan.authoring;

import academy.huikuan.question.Kind;
import academy.huikuan.question.Question;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The form of a quiz, and the same as `quizzes/<quiz>.yaml` says it. */
final class QuizForm {
    static final String SECTION = "section";
    static final String FIXED = "fixed";
    static final int MOST_SECTIONS = 12;
    static final int MOST_QUESTIONS = 200;

    private static final Part.Table SECTIONS = new Part.Table(
            SECTION,
            List.of(
                    new Part.Field("heading", Part.Type.LINE, 100, false),
                    new Part.Field("way", Part.Type.SELECT),
                    new Part.Field("questions", Part.Type.CHECKS, 20 * MOST_QUESTIONS, false),
                    new Part.Field("draw", Part.Type.NUMBER),
                    new Part.Field("kinds", Part.Type.CHECKS, 1_000, false),
                    new Part.Field("topics", Part.Type.CHECKS, 8_000, false),
                    new Part.Field("skills", Part.Type.CHECKS, 1_000, false),
                    new Part.Field("points", Part.Type.NUMBER),
                    new Part.Field("mixed", Part.Type.CHECK)),
            1,
            MOST_SECTIONS,
            true);

    private QuizForm() {}

    /** What the quiz asks. */
    static List<Part> questions() {
        return List.of(new Part.Field("title", Part.Type.LINE, 100, true), SECTIONS);
    }

    /** How it is taken. */
    static List<Part> conduct() {
        return List.of(
                new Part.Field("pass", Part.Type.NUMBER).asNeeded(),
                new Part.Field("attempts", Part.Type.NUMBER),
                new Part.Field("counts", Part.Type.SELECT),
                new Part.Field("minutes", Part.Type.NUMBER),
                new Part.Field("grace", Part.Type.NUMBER),
                new Part.Field("delayfirst", Part.Type.NUMBER),
                new Part.Field("delaylater", Part.Type.NUMBER),
                new Part.Field("layout", Part.Type.SELECT),
                new Part.Field("navigation", Part.Type.SELECT),
                new Part.Field("opens", Part.Type.MOMENT),
                new Part.Field("closes", Part.Type.MOMENT),
                new Part.Field("password", Part.Type.LINE, 60, false));
    }

    /** What a learner sees afterwards. */
    static List<Part> review() {
        return List.of(
                new Part.Field("atonce", Part.Type.CHECKS),
                new Part.Field("later", Part.Type.CHECKS),
                new Part.Field("over", Part.Type.CHECKS));
    }

    /** For whom it is. */
    static List<Part> readers() {
        return List.of(
                new Part.Field("cohorts", Part.Type.CHECKS, 8_000, false),
                new Part.Field("belongs", Part.Type.SELECT),
                new Part.Field("tags", Part.Type.LINE, 300, false));
    }

    static List<Part> all() {
        return java.util.stream.Stream.of(questions(), conduct(), review(), readers()).flatMap(List::stream).toList();
    }

    static Entries blank() {
        return new Entries(
                Map.of(
                        "pass", "60", "attempts", "3", "counts", "best", "layout", "one", "navigation", "free", "atonce", "answers marks",
                        "later", "answers marks", "over", "answers marks key feedback"),
                Map.of(SECTION, List.of(Map.of("way", FIXED, "points", "1"))));
    }

    static List<String> words(String joined) {
        return Arrays.stream(joined.split(" ")).filter(word -> !word.isEmpty()).toList();
    }

    /** Ids of the questions that were chosen by hand, section by section. */
    static List<String> chosen(Entries entries) {
        return entries.rows(SECTION).stream().filter(QuizForm::fixed).flatMap(row -> words(row.getOrDefault("questions", "")).stream()).toList();
    }

    /** The author's own tags, by which colleagues find the quiz in the list. */
    static List<String> tags(Entries entries) {
        return QuestionForm.tags(entries.text("tags"));
    }

    static boolean fixed(Map<String, String> row) {
        return !row.getOrDefault("way", FIXED).equals("drawn");
    }

    /** What is wrong with the fields one by one. */
    static void check(Sheet sheet) {
        if (sheet.text("title").isEmpty()) sheet.fault("title", "authoring.fault-empty");
        whole(sheet, "pass", 1, 100, true);
        whole(sheet, "attempts", 0, 100, false);
        whole(sheet, "minutes", 0, 600, false);
        whole(sheet, "grace", 0, 600, false);
        whole(sheet, "delayfirst", 0, 86_400, false);
        whole(sheet, "delaylater", 0, 86_400, false);
        Optional<LocalDateTime> opens = moment(sheet, "opens");
        Optional<LocalDateTime> closes = moment(sheet, "closes");
        if (opens.isPresent() && closes.isPresent() && !opens.get().isBefore(closes.get()))
            sheet.fault("closes", "authoring.fault-closes");
        QuestionForm.checkTags(sheet, QuestionForm.tags(sheet.text("tags")));
        List<Sheet.Row> rows = sheet.rows(SECTION);
        if (rows.isEmpty()) sheet.fault(SECTION, "authoring.fault-no-question");
        for (Sheet.Row row : rows) section(sheet, row);
    }

    private static void section(Sheet sheet, Sheet.Row row) {
        whole(sheet, row.place("points"), row.cell("points"), 1, 10, false);
        if (!fixed(row.cells())) whole(sheet, row.place("draw"), row.cell("draw"), 1, MOST_QUESTIONS, true);
        else if (row.cell("questions").isEmpty()) sheet.fault(row.place("questions"), "authoring.fault-no-question");
    }

    private static void whole(Sheet sheet, String id, int least, int most, boolean needed) {
        whole(sheet, id, sheet.text(id), least, most, needed);
    }

    private static void whole(Sheet sheet, String place, String typed, int least, int most, boolean needed) {
        if (typed.isEmpty() && !needed) return;
        boolean fits = typed.matches("[0-9]{1,6}") && Integer.parseInt(typed) >= least && Integer.parseInt(typed) <= most;
        if (!fits) sheet.fault(place, "authoring.fault-whole", String.valueOf(least), String.valueOf(most));
    }

    private static Optional<LocalDateTime> moment(Sheet sheet, String id) {
        if (sheet.text(id).isEmpty()) return Optional.empty();
        try {
            return Optional.of(LocalDateTime.parse(sheet.text(id)));
        } catch (DateTimeParseException wrong) {
            sheet.fault(id, "authoring.fault-moment");
            return Optional.empty();
        }
    }

    /**
     * The settings as a file of `quizzes/` has them.
     * @param unit to which the file says that it belongs
     */
    static String yaml(String id, String unit, Entries entries) {
        StringBuilder yaml = new StringBuilder();
        line(yaml, "id", id);
        line(yaml, "title", quoted(entries.text("title")));
        line(yaml, "# tags", String.join(", ", tags(entries)));
        line(yaml, "unit", unit);
        line(yaml, "pass", entries.text("pass"));
        line(yaml, "minutes", orZero(entries.text("minutes")));
        line(yaml, "attempts", orZero(entries.text("attempts")));
        for (String name : List.of("grace", "counts", "layout", "navigation")) line(yaml, name, entries.text(name));
        String first = orZero(entries.text("delayfirst"));
        String later = entries.text("delaylater").isEmpty() ? first : entries.text("delaylater");
        if (!first.equals("0") || !later.equals("0")) line(yaml, "delay", "{first: " + first + ", later: " + later + "}");
        line(yaml, "opens", entries.text("opens").replace('T', ' '));
        line(yaml, "closes", entries.text("closes").replace('T', ' '));
        if (!entries.text("password").isEmpty()) line(yaml, "password", quoted(entries.text("password")));
        yaml.append("review:\n");
        line(yaml, "  at-once", list(entries.text("atonce")));
        line(yaml, "  open", list(entries.text("later")));
        line(yaml, "  closed", list(entries.text("over")));
        yaml.append("sections:\n");
        entries.rows(SECTION).stream().filter(row -> !row.isEmpty()).forEach(row -> section(yaml, row));
        return yaml.toString();
    }

    private static void section(StringBuilder yaml, Map<String, String> row) {
        boolean fixed = fixed(row);
        line(yaml, "  - points", row.getOrDefault("points", "").isEmpty() ? "1" : row.get("points"));
        if (!row.getOrDefault("heading", "").isEmpty()) line(yaml, "    title", quoted(row.get("heading")));
        if (fixed) line(yaml, "    questions", list(row.getOrDefault("questions", "")));
        if (!fixed) line(yaml, "    draw", row.getOrDefault("draw", ""));
        for (String name : List.of("kinds", "topics", "skills"))
            if (!fixed && !row.getOrDefault(name, "").isEmpty()) line(yaml, "    " + name, list(row.get(name)));
        line(yaml, "    shuffle", row.getOrDefault("mixed", "").isEmpty() ? "no" : "yes");
    }

    private static void line(StringBuilder yaml, String name, String value) {
        if (!value.isEmpty()) yaml.append(name).append(": ").append(value).append('\n');
    }

    private static String orZero(String number) {
        return number.isEmpty() ? "0" : number;
    }

    private static String list(String words) {
        return words(words).stream().map(QuizForm::quoted).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    /** Whether a drawn section that names no kinds takes the question. */
    static boolean quick(Question question) {
        return kinds(Map.of()).contains(Kind.of(question).id());
    }

    /** Kinds that a drawn section takes; where none is named, all that mark themselves and are quick to answer. */
    static Set<String> kinds(Map<String, String> row) {
        Set<String> named = Set.copyOf(words(row.getOrDefault("kinds", "")));
        if (!named.isEmpty()) return named;
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.ESSAY && kind != Kind.TALK && kind != Kind.DESCRIPTION)
                .map(Kind::id)
                .collect(Collectors.toSet());
    }
}
