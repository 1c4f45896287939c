package academy.huikuan.roleplay;

import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.score.Score;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * A sample beside its grades.
 * @param content empty before this person may read it
 */
public record SamplePage(ScenarioHead head, Optional<Content> content) implements Page {
    /**
     * @param average of the levels, such as 3.8
     * @param passed whether it reaches the pass mark and crosses no red line
     */
    public record Content(
            SampleLink link, String average, String passMark, boolean passed, String overall, List<Item> items, List<Line> turns) {}

    /**
     * A criterion.
     * @param number from 1, as on the evidence marks
     */
    public record Item(
            int number,
            String title,
            int level,
            String levelName,
            String description,
            String reason,
            SortedSet<Integer> turns,
            List<Red> redLines) {}

    /** A red line that is crossed. */
    public record Red(String title, int turn, String reason) {}

    /**
     * A turn.
     * @param proves numbers of the criteria that it proves
     * @param redLine title of the red line that it crosses
     */
    public record Line(int number, boolean sales, String text, List<Integer> proves, Optional<String> redLine) {}

    static Content content(Sample sample, Rubric rubric) {
        List<Item> items = IntStream.range(0, rubric.criteria().size())
                .mapToObj(i -> item(i + 1, rubric.criteria().get(i), sample.grades().get(i), sample, rubric))
                .toList();
        Score average = new Score(items.stream().mapToInt(Item::level).sum(), items.size() * Rubric.TOP);
        List<Line> turns = IntStream.rangeClosed(1, sample.turns().size()).mapToObj(number -> line(number, sample, items, rubric)).toList();
        return new Content(
                SampleLink.of(sample),
                average.outOf(Rubric.TOP, 1).toPlainString(),
                rubric.pass().outOf(Rubric.TOP, 1).toPlainString(),
                rubric.passes(average) && sample.redLines().isEmpty(),
                sample.overall(),
                items,
                turns);
    }

    private static Item item(int number, Criterion criterion, Sample.Grade grade, Sample sample, Rubric rubric) {
        return new Item(
                number,
                criterion.title(),
                grade.level(),
                rubric.levelNames().get(grade.level()),
                criterion.levels().get(grade.level()),
                grade.reason(),
                new TreeSet<>(grade.turns()),
                criterion.redLine()
                        ? sample.redLines().stream()
                                .map(crossing -> new Red(title(rubric, crossing.line()), crossing.turn(), crossing.reason()))
                                .toList()
                        : List.of());
    }

    private static Line line(int number, Sample sample, List<Item> items, Rubric rubric) {
        Turn turn = sample.turns().get(number - 1);
        return new Line(
                number,
                turn.side() == Turn.Side.SALES,
                turn.text(),
                items.stream().filter(item -> item.turns().contains(number)).map(Item::number).toList(),
                sample.redLines().stream()
                        .filter(crossing -> crossing.turn() == number)
                        .findFirst()
                        .map(crossing -> title(rubric, crossing.line())));
    }

    private static String title(Rubric rubric, String redLine) {
        return rubric.redLines().stream().filter(line -> line.id().equals(redLine)).map(RedLine::title).findFirst().orElse(redLine);
    }

    @Override
    public String template() {
        return "roleplay/sample.jte";
    }
}
