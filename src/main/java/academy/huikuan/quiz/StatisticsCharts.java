package academy.huikuan.quiz;

import academy.huikuan.analysis.ChoiceFigures;
import academy.huikuan.analysis.Figure;
import academy.huikuan.analysis.ItemFigures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where the parts of the charts stand; in user units, rounded to a tenth. */
public final class StatisticsCharts {
    private StatisticsCharts() {}

    /** Totals by tenths, in a box of 320 × 190, the base at 160. */
    public record Histogram(List<Bar> bars, String pass) {
        private static final double BASE = 160;
        private static final double HEIGHT = 130;
        private static final int LEFT = 18;
        private static final int STEP = 29;

        /** One tenth. @param x of its left edge */
        public record Bar(int from, int to, int count, int x, int middle, String y, String height) {}

        static Histogram of(List<Integer> tenths, int passPercent) {
            int most = Math.max(1, tenths.stream().mapToInt(Integer::intValue).max().orElse(1));
            List<Bar> bars = new ArrayList<>();
            for (int tenth = 0; tenth < tenths.size(); tenth++) {
                double height = HEIGHT * tenths.get(tenth) / most;
                int x = LEFT + STEP * tenth;
                bars.add(new Bar(10 * tenth, 10 * tenth + 10, tenths.get(tenth), x, x + STEP / 2, number(BASE - height), number(height)));
            }
            return new Histogram(bars, number(LEFT + STEP * passPercent / 10.0));
        }
    }

    /** Facility to the right and correlation upward, in a box of 320 × 250; 0 % at 40, 100 % at 308, −1 at 212, 1 at 12. */
    public record Scatter(List<Dot> dots, int missing) {
        /** One item. @param flagged whether there is a question to its author */
        public record Dot(String name, String x, String y, boolean flagged) {}

        static Scatter of(List<QuizStatisticsPage.Line> lines) {
            List<Dot> dots = lines.stream()
                    .filter(line -> line.figures().correlation().number().isPresent())
                    .map(line -> dot(line.name(), line.figures()))
                    .toList();
            return new Scatter(dots, lines.size() - dots.size());
        }

        private static Dot dot(String name, ItemFigures item) {
            return new Dot(
                    name,
                    number(40 + 268 * item.facility().number().orElseThrow()),
                    number(112 - 100 * item.correlation().number().orElseThrow()),
                    !item.flags().isEmpty());
        }
    }

    /** Two bars for each option, the upper 27 % over the lower, in a box 320 wide; 0 % at 28, 100 % at 268. */
    public record Shares(List<Row> rows, int height) {
        private static final int ROW = 36;
        private static final int WIDTH = 240;

        /** One option. @param y of its upper edge */
        public record Row(String letter, int y, String upper, String lower, String upperWidth, String lowerWidth) {}

        static Shares of(List<String> letters, List<ChoiceFigures> choices) {
            List<Row> rows = new ArrayList<>();
            for (int at = 0; at < choices.size(); at++) {
                ChoiceFigures choice = choices.get(at);
                rows.add(new Row(
                        letters.get(at),
                        ROW * at + 4,
                        FigureText.value(choice.upper(), true),
                        FigureText.value(choice.lower(), true),
                        width(choice.upper()),
                        width(choice.lower())));
            }
            return new Shares(rows, ROW * choices.size() + 4);
        }

        private static String width(Figure share) {
            return number(WIDTH * share.number().orElse(0));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
