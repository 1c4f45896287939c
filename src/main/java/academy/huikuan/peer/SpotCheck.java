package academy.huikuan.peer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which works a trainer with little time should grade: two of five by chance, to calibrate and to audit, the others where a grade tells most of
 * all works and where it is most likely to change a pass or a fail.
 */
public final class SpotCheck {
    private static final double[] NODES = {
        -3.190993201781528, -2.266580584531843, -1.468553289216668, -0.7235510187528376, 0, 0.7235510187528376, 1.468553289216668,
        2.266580584531843, 3.190993201781528
    };
    private static final double[] WEIGHTS = {
        3.960697726326438e-5, 0.004943624275536947, 0.08847452739437657, 0.4326515590025558, 0.7202352156060510, 0.4326515590025558,
        0.08847452739437657, 0.004943624275536947, 3.960697726326438e-5
    };
    private static final double ROOT_PI = 1.7724538509055159;

    /** Why a work was picked. */
    public enum Reason {
        /** By chance, so that the trainer's grades are a fair sample. */
        CHANCE,
        /** Its grade tells most of the other works and of the class's scale. */
        TELLS_MOST,
        /** It lies so near the pass mark that a grade may well change the result. */
        DECIDES
    }

    /** A work to grade. @param order from 1 */
    public record Pick(String submission, int order, Reason reason) {}

    private final Ratings ratings;
    private final TrainerLink link;
    private final List<PeerGrades.Work> works;
    private final double[] phi;
    private final double[] influence;
    /** Reviews of each work by others of whose graders it hears: work → covariance. */
    private final List<Map<Integer, Double>> shared = new ArrayList<>();

    SpotCheck(Ratings ratings, TrainerLink link, List<PeerGrades.Work> works, double[] phi, double[] influence) {
        this.ratings = ratings;
        this.link = link;
        this.works = works;
        this.phi = phi;
        this.influence = influence;
        for (int s = 0; s < phi.length; s++) shared.add(covariances(s));
    }

    private Map<Integer, Double> covariances(int s) {
        Map<Integer, Double> covariances = new TreeMap<>();
        for (int e = ratings.firstOf[s]; e < ratings.firstOf[s + 1]; e++)
            for (int other : ratings.of[ratings.by[e]])
                if (ratings.work[other] != s) covariances.merge(ratings.work[other], influence[e] * influence[other], Double::sum);
        return covariances;
    }

    private double variance(int s) {
        return works.get(s).sd() * works.get(s).sd();
    }

    private double wrong(int s, double pass) {
        return Normal.below(-Math.abs(works.get(s).estimate() - pass) / works.get(s).sd());
    }

    /** Probability of a wrong pass or fail once the trainer has graded it. */
    private double wrongAfter(int s, double pass) {
        double v = variance(s);
        double left = v * link.noise / (v + link.noise);
        double moves = StrictMath.sqrt(2 * v * v / (v + link.noise));
        double d = works.get(s).estimate() - pass;
        double sum = 0;
        for (int node = 0; node < NODES.length; node++)
            sum += WEIGHTS[node] / ROOT_PI * Normal.below(-Math.abs(d + moves * NODES[node]) / StrictMath.sqrt(left));
        return sum;
    }

    /** The share of works, 0 to 1, that pass instead of failing or the other way round, as far as the model can tell. */
    public double expectedErrors(double pass) {
        double sum = 0;
        for (int s = 0; s < phi.length; s++) sum += wrong(s, pass);
        return sum / phi.length;
    }

    /** The same once these works are graded too. */
    public double expectedErrors(double pass, List<Pick> graded) {
        Map<String, Integer> places = new HashMap<>();
        for (int s = 0; s < phi.length; s++) places.put(works.get(s).submission(), s);
        double sum = 0;
        for (int s = 0; s < phi.length; s++) sum += wrong(s, pass);
        for (Pick pick : graded) {
            int s = places.get(pick.submission());
            sum += Math.min(0, wrongAfter(s, pass) - wrong(s, pass));
        }
        return sum / phi.length;
    }

    /**
     * The works to grade, in the order in which to grade them; never one that the trainer has graded.
     * @param budget how many the trainer will grade, 0 or more
     * @param pass the pass mark, 0 to top
     * @param seed the same for one exercise, so that the same works stay by chance
     */
    public List<Pick> picks(int budget, double pass, long seed) {
        return picks(0, budget, pass, seed);
    }

    /**
     * As above, going on where the trainer is.
     * @param done how many of the budget are graded already, so that two of five stay by chance over all of it
     * @param more how many of it are left
     */
    public List<Pick> picks(int done, int more, double pass, long seed) {
        List<Integer> open = new ArrayList<>();
        for (int s = 0; s < phi.length; s++) if (!ratings.graded(s)) open.add(s);
        List<Integer> drawn = new ArrayList<>(open);
        drawn.sort(Comparator.comparingLong((Integer s) -> draw(ratings.submissions.get(s), seed)).thenComparing(s -> s));
        int most = Math.min(more, open.size());
        double[] lambda = link.covariance();
        List<Pick> picks = new ArrayList<>();
        while (picks.size() < most) {
            int s;
            Reason reason = Reason.CHANCE;
            if (byChance(done + picks.size())) s = drawn.get(0);
            else {
                Choice best = best(open, pass, lambda);
                s = best.work();
                reason = best.reason();
            }
            open.remove(Integer.valueOf(s));
            drawn.remove(Integer.valueOf(s));
            learn(lambda, s);
            picks.add(new Pick(works.get(s).submission(), picks.size() + 1, reason));
        }
        return picks;
    }

    /** Whether the pick of that place, from 0, is one by chance: the first, and two of each five. */
    static boolean byChance(int place) {
        return place % 5 == 0 || place % 5 == 3;
    }

    /** A work's lot: it stays the same when others come, go or are graded. SplitMix64 by Steele, Lea and Flood (2014). */
    private static long draw(String submission, long seed) {
        long x = seed;
        for (int i = 0; i < submission.length(); i++) x = mixed(x + submission.charAt(i));
        return x;
    }

    private static long mixed(long seed) {
        long x = seed + 0x9E3779B97F4A7C15L;
        x = (x ^ (x >>> 30)) * 0xBF58476D1CE4E5B9L;
        x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
        return x ^ (x >>> 31);
    }

    /**
     * The expected errors before any, after the first, after the first two … of these gradings.
     * @return one value more than there are picks
     */
    public List<Double> course(double pass, List<Pick> picks) {
        List<Double> course = new ArrayList<>();
        for (int graded = 0; graded <= picks.size(); graded++) course.add(expectedErrors(pass, picks.subList(0, graded)));
        return course;
    }

    private record Choice(int work, Reason reason) {}

    private Choice best(List<Integer> open, double pass, double[] lambda) {
        double[] gains = new double[open.size()];
        double[] decisions = new double[open.size()];
        double gainMean = 0;
        double decisionMean = 0;
        double[] moments = moments();
        for (int i = 0; i < gains.length; i++) {
            gains[i] = gain(open.get(i), lambda, moments);
            decisions[i] = Math.max(0, wrong(open.get(i), pass) - wrongAfter(open.get(i), pass));
            gainMean += gains[i] / gains.length;
            decisionMean += decisions[i] / gains.length;
        }
        int best = 0;
        double most = -1;
        for (int i = 0; i < gains.length; i++) {
            double worth = ratio(gains[i], gainMean) + ratio(decisions[i], decisionMean);
            if (worth > most) {
                most = worth;
                best = i;
            }
        }
        boolean decides = ratio(decisions[best], decisionMean) > ratio(gains[best], gainMean);
        return new Choice(open.get(best), decides ? Reason.DECIDES : Reason.TELLS_MOST);
    }

    private static double ratio(double part, double mean) {
        return mean > 0 ? part / mean : 0;
    }

    /** Σ1, Σx, Σx² over all works. */
    private double[] moments() {
        double[] moments = new double[3];
        for (double quality : phi) {
            double x = quality - link.centre;
            moments[0]++;
            moments[1] += x;
            moments[2] += x * x;
        }
        return moments;
    }

    private double gain(int s, double[] lambda, double[] moments) {
        double x = phi[s] - link.centre;
        double one = lambda[0] + x * lambda[1];
        double two = lambda[1] + x * lambda[2];
        double scale = one * one * moments[0] + 2 * one * two * moments[1] + two * two * moments[2];
        double itself = one + two * x;
        double through = 0;
        for (double covariance : shared.get(s).values()) through += covariance * covariance;
        double v = variance(s);
        double l = link.lambda * link.lambda;
        return (v * v + scale - itself * itself + l * l * through) / (v + link.noise);
    }

    /**
     * By what share the interval of the works that no trainer has graded becomes narrower on average once this one is graded, itself among them.
     * @return 0 to 1; 0 for a work that is graded or has no review
     */
    public double narrows(String submission) {
        int s = ratings.submissions.indexOf(submission);
        if (s < 0 || ratings.graded(s)) return 0;
        double[] lambda = link.covariance();
        double x = phi[s] - link.centre;
        double one = lambda[0] + x * lambda[1];
        double two = lambda[1] + x * lambda[2];
        double v = variance(s);
        double l = link.lambda * link.lambda;
        double before = 0;
        double after = 0;
        for (int other = 0; other < phi.length; other++) {
            if (ratings.graded(other)) continue;
            double together = other == s ? v : one + (phi[other] - link.centre) * two;
            double through = other == s ? 0 : l * shared.get(s).getOrDefault(other, 0.0);
            double learned = (together * together + through * through) / (v + link.noise);
            before += works.get(other).sd();
            after += StrictMath.sqrt(Math.max(0, variance(other) - learned));
        }
        return 1 - after / before;
    }

    /** What a grade of this work would teach of α and λ. */
    private void learn(double[] lambda, int s) {
        double x = phi[s] - link.centre;
        double one = lambda[0] + x * lambda[1];
        double two = lambda[1] + x * lambda[2];
        double all = variance(s) + link.noise;
        lambda[0] -= one * one / all;
        lambda[1] -= one * two / all;
        lambda[2] -= two * two / all;
    }
}
