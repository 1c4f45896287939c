package academy.huikuan.grading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The model's estimate as a grade: criteria within the scale that add up to the estimate. */
final class ModelGrade {
    private static final int MOST_ROUNDS = 20;

    private ModelGrade() {}

    /**
     * The grade. What a criterion lies beyond the scale is shared among the others, so that their mean stays the estimate.
     * @param criteria ids in the order of the rubric
     * @param estimate 0 to {@value Level#TOP}
     * @param levels of the criteria, whose mean is the estimate; one may lie a little beyond the scale
     */
    static Grade of(List<String> criteria, double estimate, List<Double> levels) {
        double most = Grade.FINE * Level.TOP;
        double[] parts = levels.stream().mapToDouble(level -> level * Grade.FINE).toArray();
        long all = Math.round(Math.max(0, Math.min(Level.TOP, estimate)) * Grade.FINE * parts.length);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            double missing = all;
            for (int i = 0; i < parts.length; i++) {
                parts[i] = Math.max(0, Math.min(most, parts[i]));
                missing -= parts[i];
            }
            boolean up = missing > 0;
            long free = IntStream.range(0, parts.length).filter(i -> up ? parts[i] < most : parts[i] > 0).count();
            if (free == 0 || Math.abs(missing) < 1e-9) break;
            for (int i = 0; i < parts.length; i++) if (up ? parts[i] < most : parts[i] > 0) parts[i] += missing / free;
        }
        Map<String, Integer> whole = new LinkedHashMap<>();
        int[] rounded = rounded(parts, all);
        for (int i = 0; i < rounded.length; i++) whole.put(criteria.get(i), rounded[i]);
        return new Grade(whole, Grade.FINE);
    }

    /** Rounded down, and what is then missing of the whole given to those that lost most. */
    private static int[] rounded(double[] parts, long all) {
        int[] rounded = new int[parts.length];
        long missing = all;
        for (int i = 0; i < parts.length; i++) {
            rounded[i] = (int) Math.floor(parts[i] + 1e-6);
            missing -= rounded[i];
        }
        int[] byLoss = IntStream.range(0, parts.length)
                .boxed()
                .sorted((one, other) -> Double.compare(parts[other] - rounded[other], parts[one] - rounded[one]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i = 0; i < missing && i < byLoss.length; i++) rounded[byLoss[i]]++;
        return rounded;
    }
}
