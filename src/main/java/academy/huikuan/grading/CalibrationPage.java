package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.util.List;

/**
 * The samples that one grades before the first review.
 * @param begun empty before they are given out
 * @param needed whether reviews wait until they are graded
 */
public record CalibrationPage(String rubric, int samples, int minutes, boolean needed, List<Row> begun) implements Page {
    /** @param complete criteria that are done */
    public record Row(String address, String code, String title, boolean done, int complete, int criteria) {}

    public int done() {
        return (int) begun.stream().filter(Row::done).count();
    }

    /** Where to go on; empty where all is done or nothing begun. */
    public String next() {
        return begun.stream().filter(row -> !row.done()).map(Row::address).findFirst().orElse("");
    }

    @Override
    public String template() {
        return "calibration/start.jte";
    }
}
