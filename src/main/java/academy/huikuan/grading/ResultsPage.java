package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;

/** A learner's own works and what came of them. */
public record ResultsPage(List<Row> rows) implements Page {
    public record Row(
            String address, String title, String unitTitle, int tryNumber, Instant submittedAt, Progress progress) {}

    @Override
    public String template() {
        return "grading/results.jte";
    }
}
