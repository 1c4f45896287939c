package academy.huikuan.analysis;

import java.util.Optional;

/** 95 % intervals. */
final class Intervals {
    /** The normal distribution's 97.5th percentile. */
    private static final double Z = 1.959963984540054;

    private static final double TAIL = 0.025;

    private Intervals() {}

    /**
     * Wilson's score interval for a mean share, 0 to 1 (E. B. Wilson, Probable inference, the law of succession, and statistical
     * inference, JASA 22, 1927). It never leaves 0 to 1 and is there when all have the full mark. For marks between 0 and full it is
     * wide rather than narrow, since their variance is at most that of right-or-wrong marks of the same mean (R. Bhatia, C. Davis, A
     * better bound on the variance, Am. Math. Monthly 107, 2000).
     */
    static Interval wilson(double share, int n) {
        double square = Z * Z / n;
        double middle = (share + square / 2) / (1 + square);
        double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / n + square / (4 * n));
        return new Interval(Math.max(0, middle - half), Math.min(1, middle + half));
    }

    /** Student's interval of a mean share, cut to 0 to 1; none below two attempts (Student, Biometrika 6, 1908). */
    static Optional<Interval> student(Series shares) {
        if (shares.size() < 2) return Optional.empty();
        double t = Math.sqrt(FDistribution.quantile(1 - 2 * TAIL, 1, shares.size() - 1.0));
        double half = t * Math.sqrt(shares.variance() / shares.size());
        return Optional.of(new Interval(Math.max(0, shares.mean() - half), Math.min(1, shares.mean() + half)));
    }

    /**
     * By Fisher's z (R. A. Fisher, On the "probable error" of a coefficient of correlation deduced from a small sample, Metron 1, 1921);
     * none below four attempts and none at −1 and 1.
     */
    static Optional<Interval> fisher(double r, int n) {
        if (n < 4 || Math.abs(r) >= 1) return Optional.empty();
        double z = 0.5 * Math.log((1 + r) / (1 - r));
        double half = Z / Math.sqrt(n - 3);
        return Optional.of(new Interval(Math.tanh(z - half), Math.tanh(z + half)));
    }

    /**
     * Of coefficient alpha: (1 − population's alpha) / (1 − sample's alpha) is distributed like F with n − 1 and (n − 1)(k − 1) degrees
     * of freedom (L. S. Feldt, The approximate sampling distribution of Kuder–Richardson reliability coefficient twenty,
     * Psychometrika 30, 1965; L. S. Feldt, D. J. Woodruff, F. A. Salih, Statistical inference for coefficient alpha, Appl. Psych.
     * Measurement 11, 1987).
     * @param items k, 2 or more
     * @param n attempts, 2 or more
     */
    static Interval feldt(double alpha, int items, int n) {
        double over = n - 1.0;
        double under = (n - 1.0) * (items - 1);
        return new Interval(
                1 - (1 - alpha) * FDistribution.quantile(1 - TAIL, over, under),
                1 - (1 - alpha) * FDistribution.quantile(TAIL, over, under));
    }
}
