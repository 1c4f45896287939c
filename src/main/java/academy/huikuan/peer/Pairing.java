package academy.huikuan.peer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which two works are compared next. The first four rounds are random, then each round pairs the works whose comparison tells most; about 15 % of
 * the pairs are drawn at random all along and kept apart, so that one can see how well the ranking foretells them.
 */
public final class Pairing {
    private static final int RANDOM_ROUNDS = 4;
    private static final double RESERVED = 0.15;

    /**
     * Two works to be compared.
     * @param left shown on the left side, which is drawn too
     * @param reserved whether it was drawn at random to test the ranking
     */
    public record Pair(int left, int right, boolean reserved) {}

    private Pairing() {}

    /**
     * The pairs of one round: each work once, where their number is even.
     * @param round from 0
     * @param met how often two works were compared or are being compared, by {@link #key}
     * @param seed the same for the whole contest
     */
    public static List<Pair> round(int works, int round, Strengths strengths, Map<Long, Integer> met, long seed) {
        Random random = new Random(seed * 31 + round);
        List<Integer> order = new ArrayList<>();
        for (int work = 0; work < works; work++) order.add(work);
        Collections.shuffle(order, random);
        List<Pair> pairs = new ArrayList<>();
        List<Integer> free = new ArrayList<>(order);
        while (free.size() > 1) {
            boolean reserved = random.nextDouble() < RESERVED;
            int one = free.remove(0);
            int other = round < RANDOM_ROUNDS || reserved
                    ? freshest(one, free, met)
                    : best(one, free, strengths, met);
            free.remove(Integer.valueOf(other));
            pairs.add(random.nextBoolean() ? new Pair(one, other, reserved) : new Pair(other, one, reserved));
        }
        return pairs;
    }

    /** The first, in the drawn order, of those met least often. */
    private static int freshest(int one, List<Integer> free, Map<Long, Integer> met) {
        int best = free.get(0);
        for (int other : free) if (times(one, other, met) < times(one, best, met)) best = other;
        return best;
    }

    private static int best(int one, List<Integer> free, Strengths strengths, Map<Long, Integer> met) {
        int best = free.get(0);
        double most = -1;
        for (int other : free) {
            double gain = strengths.gain(one, other) / (1L << Math.min(30, times(one, other, met)));
            if (gain > most) {
                most = gain;
                best = other;
            }
        }
        return best;
    }

    /**
     * The one pair that tells most among those that are allowed, for a judge whom no pair of a round fits.
     * @param allowed asked with the smaller place first
     * @param seed which of them stands left
     */
    public static Optional<Pair> single(
            int works, BiPredicate<Integer, Integer> allowed, Strengths strengths, Map<Long, Integer> met, long seed) {
        Pair best = null;
        double most = -1;
        for (int one = 0; one < works; one++)
            for (int other = one + 1; other < works; other++) {
                double gain = strengths.gain(one, other) / (1L << Math.min(30, times(one, other, met)));
                if (gain <= most || !allowed.test(one, other)) continue;
                most = gain;
                best = new Random(seed).nextBoolean() ? new Pair(one, other, false) : new Pair(other, one, false);
            }
        return Optional.ofNullable(best);
    }

    /** Now and then a pair drawn among those that are allowed, to test the ranking; otherwise the one of {@link #single} for two contenders. */
    public static Optional<Pair> decisive(
            int works,
            Set<Integer> contenders,
            BiPredicate<Integer, Integer> allowed,
            Strengths strengths,
            Map<Long, Integer> met,
            long seed) {
        Random random = new Random(seed);
        if (random.nextDouble() >= RESERVED)
            return single(
                    works,
                    (one, other) -> contenders.contains(one) && contenders.contains(other) && allowed.test(one, other),
                    strengths,
                    met,
                    seed);
        List<Pair> all = new ArrayList<>();
        for (int one = 0; one < works; one++)
            for (int other = 0; other < works; other++)
                if (one != other && allowed.test(one, other)) all.add(new Pair(one, other, true));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static int times(int one, int other, Map<Long, Integer> met) {
        return met.getOrDefault(key(one, other), 0);
    }

    /** The key of two works, whichever comes first. */
    public static long key(int one, int other) {
        return ((long) Math.min(one, other) << 32) + Math.max(one, other);
    }

    /** How often two works met. */
    public static Map<Long, Integer> met(List<Strengths.Won> comparisons) {
        Map<Long, Integer> met = new HashMap<>();
        comparisons.forEach(one -> met.merge(key(one.winner(), one.loser()), 1, Integer::sum));
        return met;
    }
}
