package academy.huikuan.peer;

import java.util.Arrays;

/** How sure the qualities and severities are: Gaussian belief propagation between submissions and graders. */
final class Beliefs {
    private static final int SWEEPS = 12;

    /** Variance of each quality, of each severity, and of quality and severity together in each review. */
    final double[] quality;
    final double[] severity;
    final double[] both;

    Beliefs(Ratings ratings, double[] p, double gamma, double eta, double[] q) {
        int edges = ratings.size;
        double[] a = new double[edges];
        double[] b = new double[edges];
        for (int e = 0; e < edges; e++) a[e] = gamma + q[ratings.work[e]];
        Arrays.fill(b, eta);
        double[] atWork = new double[ratings.works()];
        double[] atGrader = new double[ratings.graders.size()];
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            sums(ratings.work, p, b, atWork);
            for (int e = 0; e < edges; e++) {
                int s = ratings.work[e];
                a[e] = gamma + q[s] + atWork[s] - series(p[e], b[e]);
            }
            sums(ratings.by, p, a, atGrader);
            for (int e = 0; e < edges; e++) b[e] = eta + atGrader[ratings.by[e]] - series(p[e], a[e]);
        }
        sums(ratings.work, p, b, atWork);
        sums(ratings.by, p, a, atGrader);
        quality = new double[atWork.length];
        severity = new double[atGrader.length];
        both = new double[edges];
        for (int s = 0; s < quality.length; s++) quality[s] = 1 / (gamma + q[s] + atWork[s]);
        for (int g = 0; g < severity.length; g++) severity[g] = 1 / (eta + atGrader[g]);
        for (int e = 0; e < edges; e++) both[e] = 1 / (p[e] + 1 / (1 / a[e] + 1 / b[e]));
    }

    private static void sums(int[] place, double[] p, double[] far, double[] sums) {
        Arrays.fill(sums, 0);
        for (int e = 0; e < place.length; e++) sums[place[e]] += series(p[e], far[e]);
    }

    /** The precision that comes through a review from what lies behind it. */
    private static double series(double p, double behind) {
        return 1 / (1 / p + 1 / behind);
    }
}
