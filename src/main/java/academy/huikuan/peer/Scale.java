package academy.huikuan.peer;

import java.util.Collections;
import java.util.List;

/**
 * What is graded.
 * @param weights of the criteria, each above 0; they need not add up to anything
 * @param top the highest level of a criterion; levels are 0 to top
 */
public record Scale(List<Double> weights, int top) {
    public Scale {
        weights = List.copyOf(weights);
        if (weights.isEmpty() || top < 1 || weights.stream().anyMatch(weight -> !(weight > 0)))
            throw new IllegalArgumentException("scale " + weights + " 0.." + top);
    }

    /** So many criteria of the same weight. */
    public static Scale of(int criteria, int top) {
        return new Scale(Collections.nCopies(criteria, 1.0), top);
    }

    public int criteria() {
        return weights.size();
    }

    /** The weighted mean of levels, 0 to top. @throws IllegalArgumentException for levels that are not of this scale */
    public double mean(List<Integer> levels) {
        if (levels.size() != weights.size()) throw new IllegalArgumentException(levels.size() + " levels");
        double sum = 0;
        double all = 0;
        for (int criterion = 0; criterion < levels.size(); criterion++) {
            int level = levels.get(criterion);
            if (level < 0 || level > top) throw new IllegalArgumentException("level " + level);
            sum += weights.get(criterion) * level;
            all += weights.get(criterion);
        }
        return sum / all;
    }
}
