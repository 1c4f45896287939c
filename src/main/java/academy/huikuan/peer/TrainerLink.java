package academy.huikuan.peer;

/**
 * How the class's scale lies to the trainer's: t − c = α + λ(φ − c), with c the mean of all reviews. Without a trainer's grade it is
 * what is known beforehand.
 */
final class TrainerLink {
    private static final double WEIGHT = 4;
    private static final int ROUNDS = 3;
    private static final double LAMBDA_PRIOR = 0.15 * 0.15;

    private final Ratings ratings;
    final double centre;
    /** Variance of one trainer's grade. */
    final double noise;
    private final double firstSpread;
    private final double alphaPrior;

    double alpha;
    double lambda = 1;
    /** Variance of what a trainer sees beyond the peers. */
    double spread;
    /** Covariance of α and λ: aa, al, ll. */
    private double aa;
    private double al;
    private double ll;

    /** @param noise standard deviation of one trainer's grade, in levels */
    TrainerLink(Ratings ratings, double noise) {
        this.ratings = ratings;
        this.noise = square(noise);
        double top = ratings.scale.top();
        double sum = 0;
        for (double y : ratings.y) sum += y;
        centre = sum / ratings.size;
        firstSpread = square(0.05 * top);
        alphaPrior = square(0.07 * top);
        spread = firstSpread;
        aa = alphaPrior;
        ll = LAMBDA_PRIOR;
    }

    private static double square(double x) {
        return x * x;
    }

    /** Precision with which a trainer's grade tells a quality; 0 without one. */
    double[] precision() {
        double[] q = new double[ratings.works()];
        for (int s = 0; s < q.length; s++) q[s] = ratings.graded(s) ? square(lambda) / (spread + noise) : 0;
        return q;
    }

    /** The trainer's grades on the peers' scale. */
    double[] onPeersScale() {
        double[] z = new double[ratings.works()];
        for (int s = 0; s < z.length; s++) z[s] = ratings.graded(s) ? centre + (ratings.trainer[s] - alpha - centre) / lambda : 0;
        return z;
    }

    /** Variance of a quality, and the quality, as the peers alone see it: what the trainer's grade told is taken out. */
    record LeftOut(double quality, double variance) {
        static LeftOut of(double phi, double variance, double q, double z) {
            if (q == 0) return new LeftOut(phi, variance);
            double precision = 1 / variance - q;
            return new LeftOut((phi / variance - q * z) / precision, 1 / precision);
        }
    }

    /** Fits α, λ and the spread to the trainer's grades and what the peers alone would have said. */
    void fit(double[] phi, double[] variance) {
        double[] q = precision();
        double[] z = onPeersScale();
        LeftOut[] out = new LeftOut[phi.length];
        int graded = 0;
        for (int s = 0; s < phi.length; s++) {
            out[s] = LeftOut.of(phi[s], variance[s], q[s], z[s]);
            if (ratings.graded(s)) graded++;
        }
        if (graded == 0) return;
        for (int round = 0; round < ROUNDS; round++) regress(out);
        double sum = 0;
        for (int s = 0; s < phi.length; s++) {
            if (!ratings.graded(s)) continue;
            double all = square(lambda) * out[s].variance() + spread + noise;
            double left = ratings.trainer[s] - centre - alpha - lambda * (out[s].quality() - centre);
            sum += square(spread * left / all) + spread - square(spread) / all;
        }
        spread = (2 * WEIGHT * firstSpread + sum) / (2 * WEIGHT + graded);
    }

    private void regress(LeftOut[] out) {
        double w11 = 1 / alphaPrior;
        double w12 = 0;
        double w22 = 1 / LAMBDA_PRIOR;
        double r1 = 0;
        double r2 = 1 / LAMBDA_PRIOR;
        for (int s = 0; s < out.length; s++) {
            if (!ratings.graded(s)) continue;
            double weight = 1 / (square(lambda) * out[s].variance() + spread + noise);
            double x = out[s].quality() - centre;
            double t = ratings.trainer[s] - centre;
            w11 += weight;
            w12 += weight * x;
            w22 += weight * x * x;
            r1 += weight * t;
            r2 += weight * x * t;
        }
        double determinant = w11 * w22 - w12 * w12;
        aa = w22 / determinant;
        al = -w12 / determinant;
        ll = w11 / determinant;
        alpha = aa * r1 + al * r2;
        lambda = Math.max(0.5, Math.min(1.8, al * r1 + ll * r2));
    }

    double onTrainersScale(double phi) {
        return centre + alpha + lambda * (phi - centre);
    }

    /** Variance that comes from not knowing α and λ, at a quality. */
    double uncertainty(double phi) {
        double x = phi - centre;
        return aa + 2 * x * al + x * x * ll;
    }

    /** The covariance matrix of α and λ: aa, al, ll. */
    double[] covariance() {
        return new double[] {aa, al, ll};
    }
}
