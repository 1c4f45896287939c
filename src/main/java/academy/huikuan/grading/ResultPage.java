package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What came of an own work. It holds neither reviewers nor times of reviews.
 * @param owing reviews that the author still has to give before the result shows
 * @param exercise title of a trainer's exercise; empty for the course's own
 * @param mayReplace whether it may be replaced, since nobody has begun to review it
 * @param self where to grade the own work, as long as that is not done
 * @param result only when the author may see it
 */
public record ResultPage(
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
        String exercise,
        boolean mayReplace,
        Optional<String> self,
        Optional<Result> result)
        implements Page {
    /**
     * @param rule id of how the reviews made the grade
     * @param passMark such as 2.4
     * @param reviews how many there are, shown or not
     */
    public record Result(
            boolean byTrainer, String rule, String passMark, List<Item> items, List<TurnView> turns, int reviews, List<Opinion> opinions) {}

    /**
     * One criterion.
     * @param value of 4, such as 2.5
     * @param own level that the author has given; empty for none
     * @param bar the same with two places, as a number in HTML
     */
    public record Item(
            int number,
            String title,
            List<String> skills,
            String value,
            Optional<Integer> own,
            String bar,
            String description,
            SortedSet<Integer> evidence) {}

    /**
     * One review, known by its place in a random order only; the trainer's has place 0.
     * @param levels in the order of the criteria; — for none
     */
    public record Opinion(int place, List<String> levels, String comment) {}

    @Override
    public String template() {
        return "grading/result.jte";
    }
}
