package academy.huikuan.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The upper and the lower 27 % by total (T. L. Kelley, The selection of upper and lower groups for the validation of test items, J. educ.
 * Psychol. 30, 1939). A group has 0.27 n members, rounded half up, but at least one. Those who tie at a group's border share the places
 * that are left evenly, so that the order in which attempts came in plays no part: of 10, 8, 8, 8 and two places, the first gets one and
 * each 8 gets a third of the other.
 * @param upper how much of a place in the upper group each attempt has, 0 to 1, in the order of the attempts
 * @param lower the same for the lower group
 * @param size members of a group
 */
record Extremes(double[] upper, double[] lower, int size) {
    private static final int PERCENT = 27;

    /** Totals that differ by more need no exact comparison. */
    private static final double CLEAR = 1e-9;

    static Extremes of(List<Fraction> totals) {
        int size = Math.max(1, (PERCENT * totals.size() + 50) / 100);
        double[] values = totals.stream().mapToDouble(Fraction::value).toArray();
        Comparator<Integer> rising = (one, other) -> Math.abs(values[one] - values[other]) > CLEAR
                ? Double.compare(values[one], values[other])
                : totals.get(one).compareTo(totals.get(other));
        return new Extremes(places(totals, rising.reversed(), size), places(totals, rising, size), size);
    }

    private static double[] places(List<Fraction> totals, Comparator<Integer> order, int size) {
        double[] places = new double[totals.size()];
        List<Integer> sorted = IntStream.range(0, totals.size()).boxed().sorted(order).toList();
        for (int from = 0; from < size; ) {
            int to = from;
            while (to < sorted.size() && totals.get(sorted.get(to)).equals(totals.get(sorted.get(from)))) to++;
            double each = (double) Math.min(to - from, size - from) / (to - from);
            for (int tied = from; tied < to; tied++) places[sorted.get(tied)] = each;
            from = to;
        }
        return places;
    }

    /** Mean of a group's values, by its places; missing if none of the group counts. */
    static Figure mean(double[] places, double[] values, boolean[] counted) {
        double sum = 0;
        double all = 0;
        for (int at = 0; at < places.length; at++)
            if (counted[at]) {
                sum += places[at] * values[at];
                all += places[at];
            }
        return all == 0 ? Figure.missing(Figure.Reason.NOBODY) : Figure.of(sum / all);
    }
}
