package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A trainer's queue. It never tells what peers gave, so that the trainer grades blind.
 * @param cohorts that the trainer may choose
 * @param exercises of the cohort in which there is something to look at
 * @param today what to do in the chosen one; empty where there is none
 * @param state chosen; empty for all
 * @param counts works by rank
 * @param pages how many there are, at least 1
 * @param map what the cohort can do
 */
public record QueuePage(
        List<Choice> cohorts,
        String cohort,
        List<Choice> exercises,
        Optional<Today> today,
        List<Choice> units,
        String unit,
        String state,
        Map<QueueRank, Integer> counts,
        List<Row> rows,
        int page,
        int pages,
        Optional<ClassMap> map)
        implements Page {
    /** Something to choose by its id. */
    public record Choice(String id, String title) {}

    /**
     * @param begun whether this trainer has written something that is not handed in
     * @param author known after this trainer has graded it
     * @param grade this trainer's own
     */
    public record Row(
            String address,
            String code,
            String title,
            int tryNumber,
            QueueRank rank,
            int reviews,
            int wanted,
            Instant submittedAt,
            boolean begun,
            Optional<String> author,
            Optional<String> grade) {}

    public int count(QueueRank rank) {
        return counts.getOrDefault(rank, 0);
    }

    /** This list's address with another page. */
    public String address(int other) {
        return "/grading?cohort=" + cohort + today.map(one -> "&exercise=" + one.exercise()).orElse("") + "&unit=" + unit + "&state=" + state
                + "&page=" + other + "#works";
    }

    @Override
    public String template() {
        return "grading/queue.jte";
    }
}
