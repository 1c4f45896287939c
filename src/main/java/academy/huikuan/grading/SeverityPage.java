package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * How generous someone is and how evenly so, beside the reasons of samples and beside the results.
 * @param reasons beside the reasons, of all samples; empty for none
 * @param results beside the results, of all works whose results show
 * @param months the first first
 */
public record SeverityPage(Optional<Line> reasons, Optional<Line> results, List<Month> months, List<Tried> tried) implements Page {
    /** Height of the chart, in which 0 is in the middle and two levels reach the ends. */
    public static final int HEIGHT = 160;

    private static final int LEVEL = 36;
    private static final int STEP = 44;

    /**
     * @param works graded
     * @param by mean difference in levels without its sign, such as 0.4
     * @param signed the same with its sign, such as +0.4
     * @param direction −1 severe, 0 even, 1 generous
     * @param spread such as 0.6
     * @param at middle of its point in the chart, from above
     * @param from upper end of its band
     * @param to lower end of its band
     */
    public record Line(int works, String by, String signed, int direction, String spread, int at, int from, int to) {
        static Line of(academy.huikuan.calibration.Severity severity) {
            return new Line(
                    severity.works(),
                    Trials.tenths(Math.abs(severity.mean())),
                    Trials.signed(severity.mean()),
                    severity.direction(),
                    Trials.tenths(severity.spread()),
                    at(severity.mean()),
                    at(severity.mean() + severity.spread()),
                    at(severity.mean() - severity.spread()));
        }

        private static int at(double difference) {
            return (int) Math.round(HEIGHT / 2.0 - LEVEL * Math.max(-2, Math.min(2, difference)));
        }

        /** At the end of its message's key. */
        public String word() {
            return direction < 0 ? "severe" : direction > 0 ? "generous" : "even";
        }
    }

    /** @param label such as 2026-11 */
    public record Month(String label, Optional<Line> reasons, Optional<Line> results) {}

    /** A sample that was graded. */
    public record Tried(String address, String code, String title, int same, int criteria, boolean anchor) {}

    public int width() {
        return 48 + STEP * Math.max(1, months.size());
    }

    /** Where a month stands, from the left. */
    public int x(Month month) {
        return 56 + STEP * months.indexOf(month);
    }

    @Override
    public String template() {
        return "calibration/severity.jte";
    }
}
