package academy.huikuan.authoring;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;

/**
 * The versions of a question or quiz, the newest first.
 * @param address of the question or quiz
 * @param mayRestore whether an older version can be made the draft again
 */
public record HistoryPage(String address, String name, int current, boolean mayRestore, List<Version> versions) implements Page {
    /** @param changes against the version before */
    public record Version(int number, Instant at, String by, List<Difference.Line> changes) {}

    @Override
    public String template() {
        return "authoring/history.jte";
    }
}
