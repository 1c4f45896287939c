package academy.huikuan.calibration;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How generous someone is, and how evenly so.
 * @param works graded
 * @param mean of own minus right levels: above 0 generous, below it severe
 * @param spread standard deviation of those differences around their mean, in levels
 */
public record Severity(int works, double mean, double spread) {
    /** Differences below this are none that one could feel. */
    public static final double EVEN = 0.15;

    /**
     * What one work shows.
     * @param differences own minus right levels, one for each criterion
     */
    public record Seen(YearMonth month, List<Double> differences) {
        public Seen {
            differences = List.copyOf(differences);
            if (differences.isEmpty()) throw new IllegalArgumentException("nothing graded in " + month);
        }
    }

    /** −1 severe, 0 even, 1 generous. */
    public int direction() {
        return Math.abs(mean) < EVEN ? 0 : mean < 0 ? -1 : 1;
    }

    /** Of all works together; empty for none. */
    public static Optional<Severity> of(List<Seen> seen) {
        double[] all = seen.stream().flatMap(one -> one.differences().stream()).mapToDouble(Double::doubleValue).toArray();
        if (all.length == 0) return Optional.empty();
        double sum = 0;
        for (double one : all) sum += one;
        double mean = sum / all.length;
        double squares = 0;
        for (double one : all) squares += (one - mean) * (one - mean);
        return Optional.of(new Severity(seen.size(), mean, Math.sqrt(squares / all.length)));
    }

    /** Month by month, the first first; months without a work are left out. */
    public static TreeMap<YearMonth, Severity> monthly(List<Seen> seen) {
        Map<YearMonth, List<Seen>> months = seen.stream().collect(java.util.stream.Collectors.groupingBy(Seen::month));
        TreeMap<YearMonth, Severity> found = new TreeMap<>();
        months.forEach((month, ones) -> of(ones).ifPresent(severity -> found.put(month, severity)));
        return found;
    }
}
