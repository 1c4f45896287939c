package academy.huikuan.authoring;

import academy.huikuan.people.Fault;
import academy.huikuan.platform.Problem;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A quiz to put together.
 * @param taken whether a class of the viewer's takes it
 * @param tried whether the viewer may try out the published version
 * @param writes whether the viewer may change it
 * @param names of the questions chosen by hand, by id
 * @param pools for each section, of how many questions it draws
 */
public record QuizWritePage(
        String id,
        String owner,
        boolean mine,
        boolean writes,
        boolean taken,
        boolean tried,
        State state,
        boolean pending,
        int version,
        int revision,
        Instant changedAt,
        Entries entries,
        Map<String, Fault> faults,
        List<Problem> problems,
        Map<String, List<Choice>> choices,
        Map<String, QuestionLine> names,
        List<Integer> pools,
        boolean kept,
        Optional<List<Difference.Line>> there)
        implements Page {
    @Override
    public String template() {
        return "authoring/quiz.jte";
    }

    public String address() {
        return "/authoring/quizzes/" + id;
    }

    public String title() {
        return entries.text("title");
    }

    public List<Part> conduct() {
        return QuizForm.conduct();
    }

    public List<Part> review() {
        return QuizForm.review();
    }

    public List<Part> readers() {
        return QuizForm.readers();
    }

    public List<java.util.Map<String, String>> sections() {
        List<Map<String, String>> rows = entries.rows(QuizForm.SECTION);
        return rows.isEmpty() ? List.of(Map.of()) : rows;
    }

    public boolean mayAdd() {
        return sections().size() < QuizForm.MOST_SECTIONS;
    }

    public static boolean fixed(Map<String, String> row) {
        return QuizForm.fixed(row);
    }

    public static List<String> words(String joined) {
        return QuizForm.words(joined);
    }

    /** How many questions an attempt gets, as far as that is known. */
    public int asked() {
        return entries.rows(QuizForm.SECTION).stream()
                .mapToInt(row -> QuizForm.fixed(row)
                        ? words(row.getOrDefault("questions", "")).size()
                        : row.getOrDefault("draw", "").matches("[0-9]{1,3}") ? Integer.parseInt(row.get("draw")) : 0)
                .sum();
    }

    public int pool(int section) {
        return section < pools.size() ? pools.get(section) : 0;
    }

    public Optional<Fault> fault(String place) {
        return Optional.ofNullable(faults.get(place));
    }
}
