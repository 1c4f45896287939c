package academy.huikuan.grading;

import academy.huikuan.roleplay.room.RoomPage;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/**
 * What came of an own work. It holds neither reviewers nor times of reviews.
 * @param work its id
 * @param care what belongs around the result, where it shows
 * @param owing reviews that the author still has to give before the result shows
 * @param replays begun from a turn of it
 * @param exercise title of a trainer's exercise; empty for the course's own
 * @param mayReplace whether it may be replaced, since nobody has begun to review it
 * @param self where to grade the own work, as long as that is not done
 * @param result only when the author may see it
 * @param verdict what the customer said, where the talk was played in a room; no part of the result
 */
public record ResultPage(
        String work,
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
        int replays,
        String exercise,
        boolean mayReplace,
        Optional<String> self,
        Optional<Result> result,
        Optional<RoomPage.Shown> verdict)
        implements Page {
    /**
     * What came of it.
     * @param rule by which peers' reviews make the grade: the id of a {@link Rule}
     * @param passMark such as 2.4
     * @param reviews how many there are, shown or not
     * @param estimated what the model says of it; empty until it is computed
     */
    public record Result(
            boolean byTrainer,
            String rule,
            String passMark,
            List<Item> items,
            List<TurnView> turns,
            int reviews,
            List<Opinion> opinions,
            Optional<Estimated> estimated) {
        /** The number of the criterion with the lowest value, the first of them. */
        public int weakest() {
            return items.stream().min(java.util.Comparator.comparing((Item item) -> new java.math.BigDecimal(item.value()))).map(Item::number).orElse(0);
        }
    }

    /**
     * The model's view, with its doubt.
     * @param isResult whether it is the result
     * @param low end of the 90 % interval
     * @param high its other end
     * @param chance of reaching the pass mark, in whole percent
     * @param reviews that are in it
     * @param graded works of the class that a trainer has graded
     * @param shift by how much the trainers give more or less than the class, such as 0.1
     * @param direction −1 for less, 0 for about the same, 1 for more
     * @param together the corrected reviews by their weights
     */
    public record Estimated(
            boolean isResult,
            String point,
            String low,
            String high,
            IntervalBar bar,
            int chance,
            int reviews,
            int graded,
            String shift,
            int direction,
            String mean,
            String median,
            String together,
            List<Weighed> weighed) {
        /** For an exercise in which authors do not read each review. */
        Estimated withoutReviews() {
            return new Estimated(
                    isResult, point, low, high, bar, chance, reviews, graded, shift, direction, mean, median, together, List.of());
        }
    }

    /**
     * How much one review counts, known by the same place as its opinion.
     * @param raw its mean level
     * @param severity by how much its reviewer is severe or generous
     * @param direction −1 for severe, 0 for even, 1 for generous
     * @param corrected raw without the severity
     * @param share in whole percent; empty where it has come since the last computing
     * @param discount why it counts less, at the end of its message's key; empty where it does not
     */
    public record Weighed(int place, String raw, String severity, int direction, String corrected, String share, String discount) {}

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
