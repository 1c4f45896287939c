package academy.huikuan.tournament;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * All contests of somebody, and for a trainer how to begin one.
 * @param cohorts a trainer's, to choose from; none for others, as are the scenarios
 */
public record ContestsPage(
        boolean trainer, List<Row> rows, List<Choice> cohorts, List<Choice> scenarios, int page, int pages) implements Page {
    /** One contest. */
    public record Row(String id, String title, ContestState state, Instant createdAt) {}

    /** One thing to choose. */
    public record Choice(String id, String title) {}

    @Override
    public String template() {
        return "tournament/contests.jte";
    }
}
