package academy.huikuan.peer;

/**
 * How likely it is that a reviewer looked at the works, instead of giving one and the same level everywhere: what an engaged reviewer
 * would have given, from all the others' reviews, against one level all along.
 */
final class FlatTest {
    private static final double FLAT = 0.05;
    static final double FLOOR = 0.02;
    private static final int LEAST_REVIEWS = 2;
    private static final int LEAST_CELLS = 8;
    private static final double[] NODES = {
        -2.651961356835233, -1.673551628767471, -0.8162878828589647, 0, 0.8162878828589647, 1.673551628767471, 2.651961356835233
    };
    private static final double[] WEIGHTS = {
        0.0009717812450995192, 0.05451558281912703, 0.4256072526101278, 0.8102646175568073, 0.4256072526101278, 0.05451558281912703,
        0.0009717812450995192
    };
    private static final double ROOT_PI = 1.7724538509055159;
    /** Beforehand: always the top level, the one below it, the bottom one, any other. */
    private static final double[] HABITS = {0.7, 0.15, 0.1, 0.05};

    private final Ratings ratings;
    private final double[] p;
    private final double[] phi;
    private final double[] b;
    private final Beliefs beliefs;
    private final double s2;
    private final Offsets offsets;
    private final double[] sd;

    /** @param s2 variance of an engaged reviewer's noise */
    FlatTest(Ratings ratings, double[] p, double[] phi, double[] b, Beliefs beliefs, double s2, Offsets offsets) {
        this.ratings = ratings;
        this.p = p;
        this.phi = phi;
        this.b = b;
        this.beliefs = beliefs;
        this.s2 = s2;
        this.offsets = offsets;
        sd = new double[ratings.scale.criteria()];
        for (int e = 0; e < ratings.size; e++)
            for (int c = 0; c < sd.length; c++) {
                double z = ratings.levels[e][c] - ratings.y[e] - offsets.at[ratings.work[e]][c];
                sd[c] += z * z;
            }
        for (int c = 0; c < sd.length; c++) sd[c] = Math.max(0.45, StrictMath.sqrt(1.25 * sd[c] / ratings.size));
    }

    /** Probability that each grader is engaged, {@value #FLOOR} at least; 1 where too little is known. */
    double[] engaged() {
        double[] rho = new double[ratings.graders.size()];
        int criteria = sd.length;
        for (int g = 0; g < rho.length; g++) {
            int cells = ratings.of[g].length * criteria;
            boolean testable = criteria >= 2 && ratings.of[g].length >= LEAST_REVIEWS && cells >= LEAST_CELLS;
            rho[g] = testable ? Math.max(FLOOR, engaged(g)) : 1;
        }
        return rho;
    }

    private double engaged(int g) {
        double honest = StrictMath.log(1 - FLAT);
        for (int e : ratings.of[g]) honest += honest(e, g);
        double flat = StrictMath.log(FLAT) + flat(g);
        return 1 / (1 + StrictMath.exp(Math.max(-700, Math.min(700, flat - honest))));
    }

    private double honest(int e, int g) {
        double v = beliefs.quality[ratings.work[e]];
        double known = Math.min(p[e], 0.95 / v);
        double without = 1 / (1 / v - known);
        double quality = without * (phi[ratings.work[e]] / v - known * (ratings.y[e] - b[g]));
        double quarter = ratings.scale.top() / 4.0;
        double width = StrictMath.sqrt(2 * (s2 + Math.min(without, quarter * quarter) + beliefs.severity[g]));
        double sum = 0;
        for (int node = 0; node < NODES.length; node++)
            sum += WEIGHTS[node] / ROOT_PI * likelihood(e, quality + b[g] + width * NODES[node]);
        return StrictMath.log(Math.max(sum, Double.MIN_NORMAL));
    }

    private double likelihood(int e, double centre) {
        int top = ratings.scale.top();
        double beyond = top / 16.0;
        double mean = Math.max(-beyond, Math.min(top + beyond, centre));
        double likelihood = 1;
        for (int c = 0; c < sd.length; c++) {
            double at = mean + offsets.at[ratings.work[e]][c];
            int level = ratings.levels[e][c];
            double up = level == top ? 1 : Normal.below((level + 0.5 - at) / sd[c]);
            double low = level == 0 ? 0 : Normal.below((level - 0.5 - at) / sd[c]);
            likelihood *= 0.97 * (up - low) + 0.03 / (top + 1);
        }
        return likelihood;
    }

    private double flat(int g) {
        int top = ratings.scale.top();
        int[] counts = new int[top + 1];
        int cells = 0;
        for (int e : ratings.of[g])
            for (int level : ratings.levels[e]) {
                counts[level]++;
                cells++;
            }
        double best = Double.NEGATIVE_INFINITY;
        for (int level = 0; level <= top; level++) {
            double prior = level == top ? HABITS[0] : level == top - 1 ? HABITS[1] : level == 0 ? HABITS[2] : HABITS[3];
            double same = counts[level] * StrictMath.log(0.96) + (cells - counts[level]) * StrictMath.log(0.04 / top);
            best = Math.max(best, same + StrictMath.log(prior));
        }
        return best;
    }
}
