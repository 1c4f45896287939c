package academy.huikuan.marking;

import academy.huikuan.people.Csv;
import academy.huikuan.quiz.RegradeLine;
import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What a regrading would change, as lines of a table; percentages have two decimals at most. */
final class RegradeCsv {
    private static final List<String> COLUMNS = List.of(
            "number", "learner", "quiz", "attempt", "item", "question", "name", "outcome", "reason", "from", "to", "total-from", "total-to",
            "passed-from", "passed-to");

    private final UnaryOperator<String> text;

    /** @param text of a message's key */
    RegradeCsv(UnaryOperator<String> text) {
        this.text = text;
    }

    String head() {
        return Csv.line(COLUMNS.stream().map(column -> text.apply("marking.column-" + column)).toArray(String[]::new));
    }

    String line(RegradeLine line) {
        return Csv.line(
                line.staff(),
                line.learner(),
                line.quiz(),
                String.valueOf(line.attempts()),
                String.valueOf(line.item()),
                line.question(),
                line.name(),
                text.apply("marking.outcome-" + line.outcome().name().toLowerCase(java.util.Locale.ROOT)),
                line.reason().map(reason -> text.apply("marking.reason-" + reason.id())).orElse(""),
                told(line.from()),
                told(line.to()),
                Percent.told(line.totalFrom()),
                Percent.told(line.totalTo()),
                passed(line.passedFrom()),
                passed(line.passedTo()));
    }

    private static String told(Optional<Score> mark) {
        return mark.map(Percent::told).orElse("");
    }

    private String passed(boolean passed) {
        return text.apply(passed ? "marking.passed" : "marking.not-passed");
    }
}
