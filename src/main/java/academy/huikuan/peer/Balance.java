package academy.huikuan.peer;

import java.util.Arrays;

/**
 * The qualities and severities that fit the reviews best for given precisions: a quadratic minimum, found by conjugate gradients after the
 * severities are eliminated.
 */
final class Balance {
    private static final int MOST_STEPS = 2_000;

    private final Ratings ratings;
    private final double[] p;
    private final double gamma;
    private final double eta;
    private final double[] q;
    /** Σp by submission and by grader. */
    private final double[] ofWork;
    private final double[] ofGrader;
    private final double[] share;

    /**
     * @param p precision of each review
     * @param gamma precision of a quality around the class's mean
     * @param eta precision of a severity around 0
     * @param q precision of what a trainer says of a submission, 0 where none does
     */
    Balance(Ratings ratings, double[] p, double gamma, double eta, double[] q) {
        this.ratings = ratings;
        this.p = p;
        this.gamma = gamma;
        this.eta = eta;
        this.q = q;
        ofWork = new double[ratings.works()];
        ofGrader = new double[ratings.graders.size()];
        for (int e = 0; e < ratings.size; e++) {
            ofWork[ratings.work[e]] += p[e];
            ofGrader[ratings.by[e]] += p[e];
        }
        share = new double[ofGrader.length];
    }

    /** Improves qualities in place. @param z what the trainer says of each submission, on the peers' scale */
    void qualities(double[] phi, double[] z, double within) {
        double[] right = new double[phi.length];
        double[] sums = new double[ofGrader.length];
        for (int e = 0; e < ratings.size; e++) sums[ratings.by[e]] += p[e] * ratings.y[e];
        for (int s = 0; s < right.length; s++) right[s] = q[s] > 0 ? q[s] * z[s] : 0;
        for (int e = 0; e < ratings.size; e++) {
            int g = ratings.by[e];
            right[ratings.work[e]] += p[e] * (ratings.y[e] - sums[g] / (eta + ofGrader[g]));
        }
        solve(phi, right, true, within);
    }

    /** How far each quality follows the class's mean, 0 to 1. */
    double[] pull(double within) {
        double[] h = new double[ratings.works()];
        double[] right = new double[h.length];
        Arrays.fill(right, gamma);
        Arrays.fill(h, 0.5);
        solve(h, right, false, within);
        return h;
    }

    /** The severities that belong to qualities; above 0 is generous. */
    double[] severities(double[] phi) {
        double[] b = new double[ofGrader.length];
        for (int e = 0; e < ratings.size; e++) b[ratings.by[e]] += p[e] * (ratings.y[e] - phi[ratings.work[e]]);
        for (int g = 0; g < b.length; g++) b[g] /= eta + ofGrader[g];
        return b;
    }

    private void times(double[] x, boolean free, double[] out) {
        Arrays.fill(share, 0);
        for (int e = 0; e < ratings.size; e++) share[ratings.by[e]] += p[e] * x[ratings.work[e]];
        for (int g = 0; g < share.length; g++) share[g] /= eta + ofGrader[g];
        double mean = 0;
        if (free) {
            for (double value : x) mean += value;
            mean /= x.length;
        }
        for (int s = 0; s < x.length; s++) out[s] = (gamma + q[s] + ofWork[s]) * x[s] - gamma * mean;
        for (int e = 0; e < ratings.size; e++) out[ratings.work[e]] -= p[e] * share[ratings.by[e]];
    }

    private double[] diagonal(boolean free) {
        double[] diagonal = new double[ofWork.length];
        for (int s = 0; s < diagonal.length; s++) diagonal[s] = gamma + q[s] + ofWork[s] - (free ? gamma / diagonal.length : 0);
        for (int e = 0; e < ratings.size; e++) diagonal[ratings.work[e]] -= p[e] * p[e] / (eta + ofGrader[ratings.by[e]]);
        return diagonal;
    }

    private void solve(double[] x, double[] right, boolean free, double within) {
        int n = x.length;
        double[] diagonal = diagonal(free);
        double[] r = new double[n];
        double[] d = new double[n];
        double[] a = new double[n];
        times(x, free, a);
        double rho = 0;
        for (int s = 0; s < n; s++) {
            r[s] = right[s] - a[s];
            d[s] = r[s] / diagonal[s];
            rho += r[s] * d[s];
        }
        for (int step = 0; step < MOST_STEPS && rho > 0 && farthest(r, diagonal) > within; step++) {
            times(d, free, a);
            double alpha = rho / dot(d, a);
            double next = 0;
            for (int s = 0; s < n; s++) {
                x[s] += alpha * d[s];
                r[s] -= alpha * a[s];
                next += r[s] * r[s] / diagonal[s];
            }
            for (int s = 0; s < n; s++) d[s] = r[s] / diagonal[s] + next / rho * d[s];
            rho = next;
        }
    }

    private static double farthest(double[] r, double[] diagonal) {
        double farthest = 0;
        for (int s = 0; s < r.length; s++) farthest = Math.max(farthest, Math.abs(r[s] / diagonal[s]));
        return farthest;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) sum += a[i] * b[i];
        return sum;
    }
}
