package academy.huikuan.analysis;

import java.util.Arrays;

/** Numbers of several attempts, one for each, in the order of the attempts; the divisor is n − 1 throughout. */
record Series(double[] values) {
    /** Below this share of what it could be, a covariance is the rounding of 0. */
    private static final double ROUNDING = 1e-12;

    int size() {
        return values.length;
    }

    double mean() {
        return Arrays.stream(values).sum() / values.length;
    }

    /** Middle value, or the mean of the two in the middle. */
    double median() {
        double[] sorted = sorted().values;
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    boolean constant() {
        return Arrays.stream(values).allMatch(value -> value == values[0]);
    }

    /** Sum of the powers of the distances from the mean. */
    double powers(int exponent) {
        if (constant()) return 0;
        double mean = mean();
        double sum = 0;
        for (double value : values) {
            double power = value - mean;
            for (int times = 1; times < exponent; times++) power *= value - mean;
            sum += power;
        }
        return sum;
    }

    /** @throws ArithmeticException for fewer than two numbers */
    double variance() {
        return powers(2) / divisor();
    }

    Series sorted() {
        double[] copy = values.clone();
        Arrays.sort(copy);
        return new Series(copy);
    }

    /** Exactly 0 where one of both is constant or where nothing but rounding is left. */
    double covariance(Series other) {
        if (constant() || other.constant()) return 0;
        double mean = mean();
        double otherMean = other.mean();
        double sum = 0;
        for (int at = 0; at < values.length; at++) sum += (values[at] - mean) * (other.values[at] - otherMean);
        double most = Math.sqrt(powers(2) * other.powers(2));
        return Math.abs(sum) <= ROUNDING * most ? 0 : sum / divisor();
    }

    private int divisor() {
        if (values.length < 2) throw new ArithmeticException("no spread of " + values.length + " values");
        return values.length - 1;
    }

    /** Pearson's product-moment correlation, −1 to 1 (Pearson 1895); missing without spread on either side. */
    Figure correlation(Series other) {
        if (size() < 2) return Figure.missing(Figure.Reason.TOO_FEW);
        if (constant() || other.constant()) return Figure.missing(Figure.Reason.NO_SPREAD);
        double r = covariance(other) / Math.sqrt(variance() * other.variance());
        double bounded = Math.max(-1, Math.min(1, r));
        return Figure.of(bounded, Intervals.fisher(bounded, size()));
    }

    /** Standard deviation; missing for fewer than two. */
    Figure deviation() {
        return size() < 2 ? Figure.missing(Figure.Reason.TOO_FEW) : Figure.of(Math.sqrt(variance()));
    }
}
