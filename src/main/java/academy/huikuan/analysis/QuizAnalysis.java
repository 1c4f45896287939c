package academy.huikuan.analysis;

import academy.huikuan.analysis.Figure.Reason;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** Works out the figures of a quiz. */
final class QuizAnalysis {
    private static final int TENTHS = 10;

    private QuizAnalysis() {}

    static QuizFigures of(List<Fraction> totals, Collection<List<Asked>> items, boolean comparable) {
        Series series = new Series(totals.stream().mapToDouble(Fraction::value).toArray());
        Figure alpha = alpha(series, items, comparable);
        Figure ratio = ratio(alpha);
        return new QuizFigures(
                totals.size(),
                mean(series),
                totals.isEmpty() ? Figure.missing(Reason.TOO_FEW) : Figure.of(series.median()),
                series.deviation(),
                skewness(series),
                kurtosis(series),
                alpha,
                ratio,
                ratio instanceof Figure.Known known ? Figure.of(known.value() * Math.sqrt(series.variance())) : ratio,
                tenths(totals));
    }

    private static Figure mean(Series totals) {
        if (totals.size() == 0) return Figure.missing(Reason.TOO_FEW);
        return Figure.of(totals.mean(), Intervals.student(totals));
    }

    private static Figure skewness(Series totals) {
        double n = totals.size();
        if (n < 3) return Figure.missing(Reason.TOO_FEW);
        if (totals.constant()) return Figure.missing(Reason.NO_SPREAD);
        double k3 = n * totals.powers(3) / ((n - 1) * (n - 2));
        return Figure.of(k3 / Math.pow(totals.variance(), 1.5));
    }

    private static Figure kurtosis(Series totals) {
        double n = totals.size();
        if (n < 4) return Figure.missing(Reason.TOO_FEW);
        if (totals.constant()) return Figure.missing(Reason.NO_SPREAD);
        double m2 = totals.powers(2) / n;
        double m4 = totals.powers(4) / n;
        double k4 = n * n * ((n + 1) * m4 - 3 * (n - 1) * m2 * m2) / ((n - 1) * (n - 2) * (n - 3));
        return Figure.of(k4 / Math.pow(totals.variance(), 2));
    }

    private static Figure alpha(Series totals, Collection<List<Asked>> items, boolean comparable) {
        if (!comparable) return Figure.missing(Reason.NOT_COMPARABLE);
        if (totals.size() < 3) return Figure.missing(Reason.TOO_FEW);
        if (items.size() < 2) return Figure.missing(Reason.ONLY_ITEM);
        if (totals.constant()) return Figure.missing(Reason.NO_SPREAD);
        double k = items.size();
        double parts = items.stream()
                .mapToDouble(item -> Asked.series(item, Asked::mark).variance())
                .sum();
        double alpha = k / (k - 1) * (1 - parts / totals.variance());
        return Figure.of(alpha, java.util.Optional.of(Intervals.feldt(alpha, items.size(), totals.size())));
    }

    private static Figure ratio(Figure alpha) {
        return alpha instanceof Figure.Known known ? Figure.of(Math.sqrt(Math.max(0, 1 - known.value()))) : alpha;
    }

    private static List<Integer> tenths(List<Fraction> totals) {
        int[] counts = new int[TENTHS];
        totals.forEach(total -> counts[Math.min(TENTHS - 1, total.times(TENTHS).floor())]++);
        return IntStream.of(counts).boxed().toList();
    }
}
