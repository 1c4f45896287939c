package academy.huikuan.lti.score;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was said to platforms about a class, and how to say it again.
 * @param cohorts to choose from
 * @param cohort id of the chosen one; empty where there is none
 * @param learner id of the chosen one; empty for all
 * @param failures whether only what failed is shown
 */
public record ScoresPage(
        List<Choice> cohorts,
        String cohort,
        List<Choice> learners,
        String learner,
        boolean failures,
        List<LinkLine> links,
        Slice<Row> rows)
        implements Page {
    public record Choice(String id, String name) {}

    /**
     * A link for which the platform takes scores.
     * @param course as the platform names it
     * @param coupled whether its column is known
     * @param readable whether it can be seen what a teacher has set
     */
    public record LinkLine(String id, String title, String course, String platform, boolean coupled, boolean readable) {}

    /**
     * An exchange.
     * @param name of whom it is about; empty where it is about nobody in particular
     * @param detail points and progress, or what went wrong
     * @param next when it is tried again; only at the latest of that person and link
     */
    public record Row(
            String id, Instant at, String name, String link, Said said, Optional<Integer> status, String detail, Optional<Instant> next) {}

    /** The address of this page without its number, which is added at the end. */
    public String pages() {
        return "/trainer/scores?cohort=" + cohort + "&learner=" + learner + (failures ? "&failures=true" : "") + "&page=";
    }

    public boolean filtered() {
        return failures || !learner.isEmpty();
    }

    @Override
    public String template() {
        return "lti/scores.jte";
    }
}
