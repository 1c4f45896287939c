package academy.huikuan.peer;

/** How each submission's criteria lie around its own mean, shrunken towards the class's. */
final class Offsets {
    /** The class's offset of each criterion. */
    final double[] mean;
    /** How far a submission's own offsets count, 0 to 1. */
    final double[] own;
    /** Offset of each submission and criterion. */
    final double[][] at;

    Offsets(Ratings ratings, double[] p) {
        int criteria = ratings.scale.criteria();
        int works = ratings.works();
        mean = new double[criteria];
        double[][] means = new double[works][criteria];
        double[] effective = new double[works];
        double all = 0;
        for (int e = 0; e < ratings.size; e++) {
            all += p[e];
            for (int c = 0; c < criteria; c++) mean[c] += p[e] * (ratings.levels[e][c] - ratings.y[e]);
        }
        for (int c = 0; c < criteria; c++) mean[c] /= all;
        for (int s = 0; s < works; s++) effective[s] = average(ratings, p, s, means[s]);
        double within = within(ratings, means);
        double between = between(ratings, means, effective, within);
        own = new double[works];
        at = new double[works][criteria];
        for (int s = 0; s < works; s++) {
            own[s] = within == 0 ? 0 : between / (between + within / effective[s]);
            for (int c = 0; c < criteria; c++) at[s][c] = mean[c] + own[s] * (means[s][c] - mean[c]);
        }
    }

    /** @return the effective number of reviews */
    private static double average(Ratings ratings, double[] p, int s, double[] means) {
        double sum = 0;
        double squares = 0;
        for (int e = ratings.firstOf[s]; e < ratings.firstOf[s + 1]; e++) {
            sum += p[e];
            squares += p[e] * p[e];
            for (int c = 0; c < means.length; c++) means[c] += p[e] * (ratings.levels[e][c] - ratings.y[e]);
        }
        for (int c = 0; c < means.length; c++) means[c] /= sum;
        return sum * sum / squares;
    }

    private static double within(Ratings ratings, double[][] means) {
        double sum = 0;
        for (int e = 0; e < ratings.size; e++)
            for (int c = 0; c < ratings.scale.criteria(); c++) {
                double left = ratings.levels[e][c] - ratings.y[e] - means[ratings.work[e]][c];
                sum += left * left;
            }
        return sum / Math.max(1, ratings.size - ratings.works());
    }

    private double between(Ratings ratings, double[][] means, double[] effective, double within) {
        double sum = 0;
        double noise = 0;
        int several = 0;
        for (int s = 0; s < means.length; s++) {
            if (ratings.firstOf[s + 1] - ratings.firstOf[s] < 2) continue;
            several++;
            noise += 1 / effective[s];
            for (int c = 0; c < mean.length; c++) sum += (means[s][c] - mean[c]) * (means[s][c] - mean[c]);
        }
        double floor = 0.02 * within;
        return several == 0 ? floor : Math.max((sum - within * noise) / several, floor);
    }
}
