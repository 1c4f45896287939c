package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * How a cohort's learners do as reviewers, for its trainers.
 * @param least ratings in all from which usefulness is compared
 * @param ratings in all
 */
public record ReviewersPage(List<QueuePage.Choice> cohorts, String cohort, boolean calibrating, int least, int ratings, List<Row> rows, int page, int pages)
        implements Page {
    /**
     * A reviewer.
     * @param calibrated done, begun, not or before (who had reviewed before that was asked for)
     * @param useful mean rating, such as 4.2
     * @param beyond how much more useful than reviews with the same grade, such as +0.3
     */
    public record Row(
            String name,
            String calibrated,
            Optional<SeverityPage.Line> reasons,
            Optional<SeverityPage.Line> results,
            int ratings,
            Optional<String> useful,
            Optional<String> beyond,
            List<Said> said) {}

    /** @param rated 1–5 */
    public record Said(int rated, String reason) {}

    @Override
    public String template() {
        return "grading/reviewers.jte";
    }
}
