package academy.huikuan.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How far those who give levels agree, 1 for wholly; 0 is what chance alone would do, and it can be less. */
public final class Agreement {
    private Agreement() {}

    /**
     * Krippendorff's alpha (2011) for ordered levels: levels are the farther apart the more of all the given levels lie between them.
     * Missing where no work has two levels, or all levels are the same.
     * @param works the levels that each work was given, in any order; who gave them does not matter
     * @param top the highest level; levels are 0 to top
     */
    public static Figure alpha(List<List<Integer>> works, int top) {
        double[][] together = new double[top + 1][top + 1];
        for (List<Integer> levels : works) {
            if (levels.size() < 2) continue;
            for (int one = 0; one < levels.size(); one++)
                for (int other = 0; other < levels.size(); other++)
                    if (one != other) together[levels.get(one)][levels.get(other)] += 1.0 / (levels.size() - 1);
        }
        double[] given = new double[top + 1];
        double all = 0;
        for (int level = 0; level <= top; level++)
            for (double count : together[level]) {
                given[level] += count;
                all += count;
            }
        if (all == 0) return Figure.missing(Figure.Reason.TOO_FEW);
        double observed = 0;
        double expected = 0;
        for (int low = 0; low <= top; low++)
            for (int high = low + 1; high <= top; high++) {
                double apart = apart(given, low, high);
                observed += together[low][high] * apart;
                expected += given[low] * given[high] * apart;
            }
        return expected == 0 ? Figure.missing(Figure.Reason.NO_SPREAD) : Figure.of(1 - (all - 1) * observed / expected);
    }

    private static double apart(double[] given, int low, int high) {
        double between = -(given[low] + given[high]) / 2;
        for (int level = low; level <= high; level++) between += given[level];
        return between * between;
    }

    /** What two sides give to one work. */
    public record Pair(int one, int other) {}

    /**
     * Cohen's kappa with quadratic weights (1968): two levels apart counts four times one level apart.
     * Missing for fewer than two pairs, and where one side gives the same level everywhere: then there is nothing to agree on.
     */
    public static Figure kappa(List<Pair> pairs) {
        if (pairs.size() < 2) return Figure.missing(Figure.Reason.TOO_FEW);
        Set<Integer> ones = new HashSet<>();
        Set<Integer> others = new HashSet<>();
        double observed = 0;
        double expected = 0;
        for (Pair pair : pairs) {
            ones.add(pair.one());
            others.add(pair.other());
            observed += square(pair.one() - pair.other());
            for (Pair any : pairs) expected += square(pair.one() - any.other());
        }
        if (ones.size() == 1 || others.size() == 1) return Figure.missing(Figure.Reason.NO_SPREAD);
        return Figure.of(1 - observed * pairs.size() / expected);
    }

    private static double square(double x) {
        return x * x;
    }
}
