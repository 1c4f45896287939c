package academy.huikuan.peer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a class's reviews say of its works: severe and generous reviewers are corrected, inconsistent or flat ones count less; a trainer's
 * grades shift and stretch the class onto the trainer's scale, and the interval shows what is still not known.
 * The same reviews give the same bits in whatever order they come.
 */
public final class PeerGrades {
    private static final int MOST_ROUNDS = 25;
    private static final int LEAST_ROUNDS = 4;
    private static final int LAST_FLAT_TEST = 8;
    private static final double A0 = 3;
    private static final double KAPPA = 2;
    private static final double QUALITY_WEIGHT = 4;
    private static final double SEVERITY_WEIGHT = 5;
    private static final double NOISE_WEIGHT = 10;

    /**
     * What is thought of one submission.
     * @param estimate 0 to the scale's top
     * @param sd standard deviation of the estimate, above 0
     * @param low of an interval that holds the grade with 90 %, if reviewers are honest; 0 to top
     * @param criteria estimates of the criteria, in the scale's order
     * @param reviews how many there are
     */
    public record Work(String submission, double estimate, double sd, double low, double high, List<Double> criteria, int reviews) {
        public Work {
            criteria = List.copyOf(criteria);
        }

        /** Probability that the grade reaches a pass mark. */
        public double passes(double mark) {
            return Normal.below((estimate - mark) / sd);
        }
    }

    /**
     * What is thought of one reviewer.
     * @param severity levels above (generous) or below (severe) the class, as far as it is known
     * @param spread standard deviation of the own noise, in levels
     * @param engaged probability that the works were looked at, 0.02 to 1
     */
    public record Grader(String grader, double severity, double spread, double engaged, int reviews) {}

    /** How much a review counts: its share of the precision of all reviews of its submission, 0 to 1. */
    public record Weight(String grader, String submission, double share) {}

    private final Ratings ratings;
    private final TrainerLink link;
    private final double top;
    private final double[] phi;
    private double[] b;
    private double[] p;
    private final double[] tau;
    private double[] rho;
    private double v;
    private double u;
    private double s2;
    private Beliefs beliefs;
    private Offsets offsets;

    private PeerGrades(Ratings ratings, double trainerNoise) {
        this.ratings = ratings;
        this.link = new TrainerLink(ratings, trainerNoise);
        this.top = ratings.scale.top();
        phi = new double[ratings.works()];
        for (int s = 0; s < phi.length; s++) {
            for (int e = ratings.firstOf[s]; e < ratings.firstOf[s + 1]; e++) phi[s] += ratings.y[e];
            phi[s] /= ratings.firstOf[s + 1] - ratings.firstOf[s];
        }
        v = square(0.18 * top);
        u = square(0.10 * top);
        s2 = square(0.13 * top);
        int graders = ratings.graders.size();
        b = new double[graders];
        p = new double[ratings.size];
        tau = new double[graders];
        rho = new double[graders];
        Arrays.fill(tau, 1 / s2);
        Arrays.fill(rho, 1);
    }

    private static double square(double x) {
        return x * x;
    }

    /**
     * The estimates for all submissions that have a review.
     * @param trainer the trainer's grades; those of submissions without a review are passed over
     * @throws IllegalArgumentException if there is no review, one is there twice, or a level is not of the scale
     */
    public static PeerGrades of(Scale scale, List<PeerReview> reviews, List<TrainerGrade> trainer) {
        return of(scale, reviews, trainer, TrainerNoise.before(scale));
    }

    /**
     * As above, where it is known how far one trainer's grades go astray.
     * @param trainerNoise standard deviation of one trainer's grade in levels, above 0; see {@link TrainerNoise}
     */
    public static PeerGrades of(Scale scale, List<PeerReview> reviews, List<TrainerGrade> trainer, double trainerNoise) {
        return of(scale, reviews, trainer, trainerNoise, Comparator.naturalOrder());
    }

    /**
     * As above, reckoned in another order of ids, which may change the last bits.
     * @param ids orders submissions and graders; no two of them are equal
     */
    public static PeerGrades of(
            Scale scale, List<PeerReview> reviews, List<TrainerGrade> trainer, double trainerNoise, Comparator<String> ids) {
        if (reviews.isEmpty() || !(trainerNoise > 0)) throw new IllegalArgumentException(reviews.size() + " reviews, noise " + trainerNoise);
        PeerGrades grades = new PeerGrades(new Ratings(scale, reviews, trainer, ids), trainerNoise);
        grades.fit();
        return grades;
    }

    private void fit() {
        for (int round = 1; round <= MOST_ROUNDS; round++) {
            double[] before = phi.clone();
            round(round);
            double farthest = 0;
            for (int s = 0; s < phi.length; s++) farthest = Math.max(farthest, Math.abs(phi[s] - before[s]));
            if (round >= LEAST_ROUNDS && farthest < 1e-3 * top) break;
        }
    }

    private void round(int round) {
        double gamma = 1 / (KAPPA * v);
        double eta = 1 / u;
        for (int e = 0; e < p.length; e++) p[e] = tau[ratings.by[e]] * rho[ratings.by[e]];
        double[] q = link.precision();
        Balance balance = new Balance(ratings, p, gamma, eta, q);
        balance.qualities(phi, link.onPeersScale(), 1e-7 * top);
        b = balance.severities(phi);
        beliefs = new Beliefs(ratings, p, gamma, eta, q);
        noises();
        variances();
        offsets = new Offsets(ratings, p);
        if (round % 2 == 0 && round <= LAST_FLAT_TEST) rho = new FlatTest(ratings, p, phi, b, beliefs, s2, offsets).engaged();
        link.fit(phi, beliefs.quality);
    }

    private void noises() {
        double[] sums = new double[tau.length];
        for (int e = 0; e < p.length; e++)
            sums[ratings.by[e]] += square(ratings.y[e] - phi[ratings.work[e]] - b[ratings.by[e]]) + beliefs.both[e];
        for (int g = 0; g < tau.length; g++) tau[g] = (A0 + ratings.of[g].length / 2.0) / (A0 * s2 + sums[g] / 2);
    }

    private void variances() {
        double mean = 0;
        for (double quality : phi) mean += quality;
        mean /= phi.length;
        double qualities = 0;
        for (int s = 0; s < phi.length; s++) qualities += square(phi[s] - mean) + beliefs.quality[s];
        v = (2 * QUALITY_WEIGHT * square(0.18 * top) + qualities) / (2 * QUALITY_WEIGHT + phi.length);
        double severities = 0;
        double engaged = 0;
        double noise = 0;
        for (int g = 0; g < b.length; g++) {
            severities += rho[g] * (square(b[g]) + beliefs.severity[g]);
            engaged += rho[g];
            noise += rho[g] * tau[g];
        }
        u = (2 * SEVERITY_WEIGHT * square(0.10 * top) + severities) / (2 * SEVERITY_WEIGHT + engaged);
        s2 = (NOISE_WEIGHT + engaged) / (NOISE_WEIGHT / square(0.13 * top) + noise);
    }

    /** In the order of the submissions' ids. */
    public List<Work> works() {
        double gamma = 1 / (KAPPA * v);
        double[] q = link.precision();
        double[] z = link.onPeersScale();
        double[] h = new Balance(ratings, p, gamma, 1 / u, q).pull(1e-7);
        double free = 0;
        for (double pull : h) free += 1 - pull;
        double ofMean = 1 / (gamma * free);
        List<Work> works = new ArrayList<>();
        for (int s = 0; s < phi.length; s++) {
            double variance = beliefs.quality[s];
            double estimate = link.onTrainersScale(phi[s]);
            double var = square(link.lambda) * (variance + square(h[s]) * ofMean) + link.spread + link.uncertainty(phi[s]);
            if (ratings.graded(s)) {
                TrainerLink.LeftOut out = TrainerLink.LeftOut.of(phi[s], variance, q[s], z[s]);
                double predicted = square(link.lambda) * (out.variance() + square(h[s]) * ofMean) + link.spread;
                var = 1 / (1 / predicted + 1 / link.noise);
                estimate = var * (link.onTrainersScale(out.quality()) / predicted + ratings.trainer[s] / link.noise);
            }
            works.add(work(s, clamped(estimate), StrictMath.sqrt(var)));
        }
        return works;
    }

    private Work work(int s, double estimate, double sd) {
        List<Double> criteria = new ArrayList<>();
        for (double offset : offsets.at[s]) criteria.add(estimate + offset);
        return new Work(
                ratings.submissions.get(s),
                estimate,
                sd,
                clamped(estimate - Normal.NINETY * sd),
                clamped(estimate + Normal.NINETY * sd),
                criteria,
                ratings.firstOf[s + 1] - ratings.firstOf[s]);
    }

    private double clamped(double grade) {
        return Math.max(0, Math.min(top, grade));
    }

    /** In the order of the graders' ids. */
    public List<Grader> graders() {
        List<Grader> graders = new ArrayList<>();
        for (int g = 0; g < b.length; g++)
            graders.add(new Grader(ratings.graders.get(g), b[g], 1 / StrictMath.sqrt(tau[g]), rho[g], ratings.of[g].length));
        return graders;
    }

    /** In the order of submissions and graders. */
    public List<Weight> weights() {
        List<Weight> weights = new ArrayList<>();
        for (int s = 0; s < phi.length; s++) {
            double all = 0;
            for (int e = ratings.firstOf[s]; e < ratings.firstOf[s + 1]; e++) all += p[e];
            for (int e = ratings.firstOf[s]; e < ratings.firstOf[s + 1]; e++)
                weights.add(new Weight(ratings.graders.get(ratings.by[e]), ratings.submissions.get(s), p[e] / all));
        }
        return weights;
    }

    /**
     * How the class's scale lies to the trainer's: a work of the class's mean gets `shift` levels more, differences are `stretch` times as large.
     * @param graded works with a review that the trainer has graded; without one shift is 0 and stretch 1
     */
    public record Link(double shift, double stretch, int graded) {}

    public Link link() {
        int graded = 0;
        for (int s = 0; s < phi.length; s++) if (ratings.graded(s)) graded++;
        return new Link(link.alpha, link.lambda, graded);
    }

    /** A review by its grader and submission. */
    public record Edge(String grader, String submission) {}

    /**
     * Whether reviews inside a group are more generous than chance would have it.
     * @param score Σz/√m, about standard normal for honest reviewers; z is how far a review lies above what the others say of the work, less
     *     the shrunken mean of that by which its grader's reviews outside the group do, in standard deviations
     * @param levels by how many levels on average
     * @param reviews m, how many there are inside
     */
    public record Inflation(double score, double levels, int reviews) {}

    /** @param inside reviews inside the group; those that are not of this class are passed over */
    public Inflation inflation(Set<Edge> inside) {
        double sum = 0;
        double levels = 0;
        int m = 0;
        for (int g = 0; g < b.length; g++) {
            double weights = 1 / u;
            double outside = 0;
            for (int e : ratings.of[g]) {
                if (inside.contains(edge(e))) continue;
                Without without = without(e);
                double weight = 1 / (without.variance() + s2);
                weights += weight;
                outside += weight * (ratings.y[e] - without.quality());
            }
            for (int e : ratings.of[g]) {
                if (!inside.contains(edge(e))) continue;
                Without without = without(e);
                double above = ratings.y[e] - without.quality() - outside / weights;
                sum += above / StrictMath.sqrt(without.variance() + s2 + 1 / weights);
                levels += above;
                m++;
            }
        }
        return m == 0 ? new Inflation(0, 0, 0) : new Inflation(sum / StrictMath.sqrt(m), levels / m, m);
    }

    private Edge edge(int e) {
        return new Edge(ratings.graders.get(ratings.by[e]), ratings.submissions.get(ratings.work[e]));
    }

    /** A work's quality and its variance without a review's own information. */
    private record Without(double quality, double variance) {}

    private Without without(int e) {
        double v = beliefs.quality[ratings.work[e]];
        double known = Math.min(p[e], 0.95 / v);
        double variance = 1 / (1 / v - known);
        return new Without(variance * (phi[ratings.work[e]] / v - known * (ratings.y[e] - b[ratings.by[e]])), variance);
    }

    /** Which works a trainer should grade next, and what that is worth. */
    public SpotCheck spotCheck() {
        return new SpotCheck(ratings, link, works(), phi, influence());
    }

    /** How strongly each review, and through it its grader's severity, moves the quality of its work. */
    private double[] influence() {
        double gamma = 1 / (KAPPA * v);
        double[] q = link.precision();
        double[] influence = new double[p.length];
        for (int s = 0; s < phi.length; s++) {
            double all = gamma + q[s];
            for (int e = ratings.firstOf[s]; e < ratings.firstOf[s + 1]; e++) all += p[e];
            for (int e = ratings.firstOf[s]; e < ratings.firstOf[s + 1]; e++)
                influence[e] = p[e] / all * StrictMath.sqrt(beliefs.severity[ratings.by[e]]);
        }
        return influence;
    }
}
