package academy.huikuan.marking;

import academy.huikuan.people.PersonId;
import academy.huikuan.quiz.RegradeOrder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked to be marked again.
 * @param questions ids, 100 at most
 */
record RegradeForm(String quiz, List<String> questions, boolean overriddenToo) {
    RegradeForm {
        questions = questions.stream()
                .filter(id -> id.matches("[A-Za-z0-9._-]{1,64}"))
                .distinct()
                .sorted()
                .limit(RegradeOrder.MOST)
                .toList();
    }

    /** Reads `quiz`, `question` as often as there are questions, `overridden`. */
    static RegradeForm read(Map<String, List<String>> fields) {
        return new RegradeForm(
                first(fields, "quiz"), fields.getOrDefault("question", List.of()), first(fields, "overridden").equals("true"));
    }

    static String first(Map<String, List<String>> fields, String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.get(0);
    }

    /** @param trainer whose cohorts' learners; empty for everybody */
    Optional<RegradeOrder> order(Optional<PersonId> trainer) {
        return questions.isEmpty() ? Optional.empty() : Optional.of(RegradeOrder.of(quiz, questions, overriddenToo, trainer));
    }

    /** The same as a query. */
    String query() {
        StringBuilder query = new StringBuilder("quiz=" + URLEncoder.encode(quiz, StandardCharsets.UTF_8));
        questions.forEach(id -> query.append("&question=").append(id));
        if (overriddenToo) query.append("&overridden=true");
        return query.toString();
    }
}
