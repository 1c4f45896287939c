package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who reviews whom in an exercise, for its trainers only. It holds no code of a work, so that it does not tell whose work is graded blind.
 * @param drawnAt when all works were given out at once
 * @param pages how many there are, at least 1
 */
public record PairsPage(
        String id, String title, Optional<Instant> drawnAt, List<Row> rows, List<Load> loads, int page, int pages)
        implements Page {
    /** A work and its reviewers. @param team empty where one person handed it in */
    public record Row(String author, Optional<String> team, int wanted, List<Reviewer> reviewers) {}

    /** @param state leased, begun, submitted, lapsed or withdrawn */
    public record Reviewer(String name, String state) {
        /** Class of the tag that shows it. */
        public String tag() {
            return switch (state) {
                case "submitted" -> "done";
                case "begun" -> "going";
                case "lapsed" -> "late";
                default -> "";
            };
        }
    }

    /** What one person has to review. */
    public record Load(String name, int owed, int submitted, int open, int lapsed) {}

    @Override
    public String template() {
        return "grading/pairs.jte";
    }
}
