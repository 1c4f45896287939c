package academy.huikuan.peer;

import java.util.List;
import java.util.Random;

/**
 * How strong the works of a contest are, from comparisons in pairs: Bradley and Terry's model (1952) with normal strengths whose spread is
 * estimated along with them. A difference of 1 is odds of e to 1.
 */
public final class Strengths {
    private static final int MOST_ROUNDS = 200;
    private static final int MOST_STEPS = 50;
    private static final double WITHIN = 1e-9;
    private static final double FIRST_VARIANCE = 1;
    private static final double LEAST_VARIANCE = 1e-4;
    private static final int DRAWS = 4000;

    /** One judge's word: the first was the better one. @param winner place of a work, from 0 */
    public record Won(int winner, int loser) {
        public Won {
            if (winner < 0 || loser < 0 || winner == loser) throw new IllegalArgumentException(winner + " against " + loser);
        }
    }

    private final double[] strength;
    private final double[][] covariance;
    private final double variance;

    private Strengths(double[] strength, double[][] covariance, double variance) {
        this.strength = strength;
        this.covariance = covariance;
        this.variance = variance;
    }

    /**
     * The strengths after these comparisons; all 0 where there are none. The order of the comparisons does not matter.
     * @param works 1 or more
     */
    public static Strengths of(int works, List<Won> comparisons) {
        int[][] won = new int[works][works];
        for (Won one : comparisons) won[one.winner()][one.loser()]++;
        double[] strength = new double[works];
        double variance = FIRST_VARIANCE;
        double[][] covariance = inverse(information(won, strength, variance));
        for (int round = 0; round < MOST_ROUNDS && !comparisons.isEmpty(); round++) {
            covariance = climb(won, strength, variance);
            double sum = 0;
            for (int i = 0; i < works; i++) sum += strength[i] * strength[i] + covariance[i][i];
            double next = Math.max(LEAST_VARIANCE, sum / works);
            boolean still = Math.abs(next - variance) < 1e-5 * variance;
            variance = next;
            if (still) break;
        }
        return new Strengths(strength, covariance, variance);
    }

    /** Newton's steps to the most likely strengths. @return their covariance */
    private static double[][] climb(int[][] won, double[] strength, double variance) {
        double[][] covariance = inverse(information(won, strength, variance));
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] slope = slope(won, strength, variance);
            double farthest = 0;
            for (int i = 0; i < strength.length; i++) {
                double move = 0;
                for (int j = 0; j < slope.length; j++) move += covariance[i][j] * slope[j];
                farthest = Math.max(farthest, Math.abs(move));
                strength[i] += Math.max(-2, Math.min(2, move));
            }
            covariance = inverse(information(won, strength, variance));
            if (farthest < WITHIN) break;
        }
        return covariance;
    }

    private static double[] slope(int[][] won, double[] strength, double variance) {
        double[] slope = new double[strength.length];
        for (int i = 0; i < slope.length; i++) {
            slope[i] = -strength[i] / variance;
            for (int j = 0; j < slope.length; j++) {
                int met = won[i][j] + won[j][i];
                if (met > 0) slope[i] += won[i][j] - met * odds(strength[i] - strength[j]);
            }
        }
        return slope;
    }

    private static double[][] information(int[][] won, double[] strength, double variance) {
        int n = strength.length;
        double[][] information = new double[n][n];
        for (int i = 0; i < n; i++) information[i][i] = 1 / variance;
        for (int i = 0; i < n; i++)
            for (int j = 0; j < i; j++) {
                int met = won[i][j] + won[j][i];
                if (met == 0) continue;
                double p = odds(strength[i] - strength[j]);
                double weight = met * p * (1 - p);
                information[i][i] += weight;
                information[j][j] += weight;
                information[i][j] -= weight;
                information[j][i] -= weight;
            }
        return information;
    }

    private static double odds(double difference) {
        return 1 / (1 + StrictMath.exp(-difference));
    }

    /** The inverse of a symmetric positive definite matrix, by Cholesky's factors. */
    static double[][] inverse(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = factor(matrix);
        double[][] inverse = new double[n][n];
        for (int column = 0; column < n; column++) {
            double[] x = new double[n];
            for (int i = column; i < n; i++) {
                double sum = i == column ? 1 : 0;
                for (int k = column; k < i; k++) sum -= lower[i][k] * x[k];
                x[i] = sum / lower[i][i];
            }
            for (int i = n - 1; i >= 0; i--) {
                double sum = x[i];
                for (int k = i + 1; k < n; k++) sum -= lower[k][i] * x[k];
                x[i] = sum / lower[i][i];
            }
            for (int i = 0; i < n; i++) inverse[i][column] = x[i];
        }
        return inverse;
    }

    /** Cholesky's lower factor. */
    private static double[][] factor(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][n];
        for (int i = 0; i < n; i++)
            for (int j = 0; j <= i; j++) {
                double sum = matrix[i][j];
                for (int k = 0; k < j; k++) sum -= lower[i][k] * lower[j][k];
                lower[i][j] = i == j ? StrictMath.sqrt(sum) : sum / lower[j][j];
            }
        return lower;
    }

    public double of(int work) {
        return strength[work];
    }

    /** Standard deviation of a strength. */
    public double sd(int work) {
        return StrictMath.sqrt(covariance[work][work]);
    }

    /** Probability that a judge would put the first before the second. */
    public double beats(int one, int other) {
        return odds(strength[one] - strength[other]);
    }

    /** Probability that the first is the stronger of two, as far as the comparisons tell. */
    public double stronger(int one, int other) {
        double sd = StrictMath.sqrt(Math.max(1e-12, distance(one, other)));
        return Normal.below((strength[one] - strength[other]) / sd);
    }

    /**
     * How often each work has each rank, among strengths drawn as the comparisons leave them in doubt.
     * @return shares by work and rank from 0, each row 1 in sum; the same on every machine
     */
    public double[][] ranks() {
        int n = strength.length;
        double[][] lower = factor(covariance);
        double[][] shares = new double[n][n];
        Random random = new Random(n);
        double[] noise = new double[n];
        double[] drawn = new double[n];
        for (int draw = 0; draw < DRAWS; draw++) {
            for (int i = 0; i < n; i++) noise[i] = random.nextGaussian();
            for (int i = 0; i < n; i++) {
                drawn[i] = strength[i];
                for (int k = 0; k <= i; k++) drawn[i] += lower[i][k] * noise[k];
            }
            for (int i = 0; i < n; i++) {
                int rank = 0;
                for (int j = 0; j < n; j++) if (drawn[j] > drawn[i]) rank++;
                shares[i][rank] += 1.0 / DRAWS;
            }
        }
        return shares;
    }

    private double distance(int one, int other) {
        return covariance[one][one] + covariance[other][other] - 2 * covariance[one][other];
    }

    /** How much one more comparison of these two would tell of all. */
    double gain(int one, int other) {
        double p = beats(one, other);
        double q = p * (1 - p);
        double sum = 0;
        for (int k = 0; k < strength.length; k++) {
            double difference = covariance[one][k] - covariance[other][k];
            sum += difference * difference;
        }
        return q * sum / (1 + q * distance(one, other));
    }

    /**
     * How much of the differences between the strengths is real, 0 to 1: one less the mean share of the estimated spread that is not known
     * (empirical Bayes). It is low where there is no true difference, however the pairs were chosen.
     */
    public double reliability() {
        double unknown = 0;
        for (int i = 0; i < strength.length; i++) unknown += covariance[i][i];
        return Math.max(0, Math.min(1, 1 - unknown / strength.length / variance));
    }
}
