package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What came of an own work. It holds neither reviewers nor times of reviews.
 * @param care what belongs around the result, where it shows
 * @param owing reviews that the author still has to give before the result shows
 * @param result only when the author may see it
 */
public record ResultPage(
        CareView care,
        String title,
        String scenario,
        String unitTitle,
        int tryNumber,
        Instant submittedAt,
        Instant dueAt,
        int turnCount,
        Progress progress,
        int owing,
        boolean mayRetry,
        Optional<Result> result)
        implements Page {
    /** @param passMark such as 2.4 */
    public record Result(
            boolean byTrainer, String passMark, List<Item> items, List<TurnView> turns, List<Opinion> opinions) {}

    /**
     * One criterion.
     * @param value of 4, such as 2.5
     * @param bar the same with two places, as a number in HTML
     */
    public record Item(
            int number,
            String title,
            List<String> skills,
            String value,
            String bar,
            String description,
            SortedSet<Integer> evidence) {}

    /**
     * One review, known by its place in a random order only; the trainer's has place 0.
     * @param levels in the order of the criteria
     */
    public record Opinion(int place, List<Integer> levels, String comment) {}

    @Override
    public String template() {
        return "grading/result.jte";
    }
}
