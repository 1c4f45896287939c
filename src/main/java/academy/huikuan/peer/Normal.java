package academy.huikuan.peer;

/** The normal distribution, the same bits on every machine. */
final class Normal {
    private static final double[] NUMERATOR = {
        3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871, 221.213596169931, 220.206867912376
    };
    private static final double[] DENOMINATOR = {
        8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674, 637.333633378831, 793.826512519948,
        440.413735824752
    };
    /** Half-width of an interval that holds 90 %, in standard deviations. */
    static final double NINETY = 1.6448536269514722;

    private Normal() {}

    /** Probability of less than x. Hart's approximation (1968) as West gives it (2005), good to 10⁻¹⁴. */
    static double below(double x) {
        double far = Math.abs(x);
        double tail = far > 37 ? 0 : tail(far);
        return x > 0 ? 1 - tail : tail;
    }

    private static double tail(double far) {
        double density = StrictMath.exp(-far * far / 2);
        if (far < 7.07106781186547) return density * polynomial(NUMERATOR, far) / polynomial(DENOMINATOR, far);
        double fraction = far + 0.65;
        for (int step = 4; step >= 1; step--) fraction = far + step / fraction;
        return density / fraction / 2.506628274631;
    }

    private static double polynomial(double[] coefficients, double x) {
        double sum = 0;
        for (double coefficient : coefficients) sum = sum * x + coefficient;
        return sum;
    }
}
