package academy.huikuan.drill;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * How well a class remembers: numbers by subject, none of a person.
 * @param chosen id of the cohort
 * @param weakest the subject remembered worst, where any has enough answers
 */
public record RetentionPage(String chosen, String cohort, Optional<Row> weakest, List<Row> rows, int page, int pages) implements Page {
    /**
     * A subject.
     * @param talk whether it is a criterion of a role-play
     * @param whole share of all answers that were right, whole percent; empty where there are too few
     */
    public record Row(
            Lesson subject, boolean talk, int learners, int misses, int learned, Optional<Integer> whole, List<Cell> steps) {}

    /**
     * What was answered at a step.
     * @param days 1, 3, 7 or 21
     * @param answers 0 where they are of fewer than three learners
     */
    public record Cell(int days, Optional<Integer> percent, int answers) {}

    static Row row(Retention one, Lessons lessons) {
        Optional<String> title = Optional.of(one.title()).filter(text -> !text.isEmpty());
        return new Row(
                lessons.of(one.subject(), title),
                !one.subject().topic(),
                one.learners(),
                one.misses(),
                one.learned(),
                one.whole().percent(),
                java.util.stream.IntStream.range(0, Schedule.DAYS.size())
                        .mapToObj(step -> cell(Schedule.DAYS.get(step), one.steps().get(step)))
                        .toList());
    }

    private static Cell cell(int days, Retention.Share share) {
        return new Cell(days, share.percent(), share.learners() < Retention.FEWEST_LEARNERS ? 0 : share.answers());
    }

    @Override
    public String template() {
        return "drill/retention.jte";
    }
}
