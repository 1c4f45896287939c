package academy.huikuan.analysis;

/** Fisher's and Snedecor's F distribution, by the incomplete beta function (Abramowitz and Stegun, 26.5 and 26.6). */
final class FDistribution {
    private static final double CLOSE = 1e-15;
    private static final double TINY = 1e-300;
    private static final int MOST_TERMS = 10_000;
    private static final int HALVINGS = 200;

    private static final double[] LANCZOS = {
        0.99999999999980993,
        676.5203681218851,
        -1259.1392167224028,
        771.32342877765313,
        -176.61502916214059,
        12.507343278686905,
        -0.13857109526572012,
        9.9843695780195716e-6,
        1.5056327351493116e-7
    };

    private FDistribution() {}

    /** The value that a share of the distribution lies below, found by halving on the scale of x = d₁f / (d₁f + d₂). */
    static double quantile(double share, double over, double under) {
        double low = 0;
        double high = 1;
        for (int step = 0; step < HALVINGS && high - low > CLOSE * high; step++) {
            double middle = (low + high) / 2;
            if (beta(middle, over / 2, under / 2) < share) low = middle;
            else high = middle;
        }
        double x = (low + high) / 2;
        return under * x / (over * (1 - x));
    }

    /** The regularised incomplete beta function. */
    static double beta(double x, double a, double b) {
        if (x <= 0) return 0;
        if (x >= 1) return 1;
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        boolean straight = x < (a + 1) / (a + b + 2);
        return straight ? front * continued(x, a, b) / a : 1 - front * continued(1 - x, b, a) / b;
    }

    /** The continued fraction 26.5.8, evaluated from its front (Lentz 1976). */
    private static double continued(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= MOST_TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= d * c;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= d * c;
            if (Math.abs(d * c - 1) < CLOSE) break;
        }
        return value;
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /** Natural logarithm of the gamma function (Lanczos 1964), for arguments of a half and more. */
    private static double logGamma(double value) {
        double x = value - 1;
        double sum = LANCZOS[0];
        for (int at = 1; at < LANCZOS.length; at++) sum += LANCZOS[at] / (x + at);
        double t = x + LANCZOS.length - 1.5;
        return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
