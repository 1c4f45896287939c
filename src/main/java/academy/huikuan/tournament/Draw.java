package academy.huikuan.tournament;

import academy.huikuan.peer.Pairing;
import academy.huikuan.peer.Strengths;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Which two works a judge gets next. Pairs are drawn round by round for all judges together, as far as the plan goes; a judge gets the
 * first free one without the own team and never the same two works again. Where none of them fits, the pair that tells most of those
 * that do takes the place of a free one. What goes beyond a ranking's plan is for the champion: contenders meet each other.
 */
final class Draw {
    /**
     * One pair of the plan.
     * @param left place of a work, from 0
     * @param round from 0
     * @param free whether it may be given out now
     * @param known whether this judge has seen these two already
     */
    record Slot(int left, int right, int round, boolean free, boolean known) {
        long key() {
            return Pairing.key(left, right);
        }
    }

    /** What to do. */
    sealed interface Next {}

    /** Gives out that pair. @param place in the list of slots */
    record Take(int place) implements Next {}

    /** Adds pairs to the plan and asks again. */
    record Add(List<Pairing.Pair> pairs, int round) implements Next {}

    /** Gives up a free pair, which nobody has seen, for another. */
    record Replace(int place, Pairing.Pair pair, int round) implements Next {}

    /** There is nothing for this judge, now or at all. */
    record Nothing() implements Next {}

    private final int works;
    private final int planned;
    private final long seed;
    private final Strengths strengths;

    /** @param planned comparisons of the whole contest. @param strengths from what was compared so far, without the reserved pairs */
    Draw(int works, int planned, long seed, Strengths strengths) {
        this.works = works;
        this.planned = planned;
        this.seed = seed;
        this.strengths = strengths;
    }

    /**
     * @param slots all pairs of the plan so far, in their order
     * @param declined pairs, by key, that this judge has handed back
     * @param own place of the judge's own work; -1 for none
     */
    Next next(List<Slot> slots, Set<Long> declined, int own) {
        Set<Long> known = new HashSet<>(declined);
        slots.stream().filter(Slot::known).forEach(slot -> known.add(slot.key()));
        BiPredicate<Integer, Integer> fits =
                (left, right) -> left != own && right != own && !known.contains(Pairing.key(left, right));
        for (int place = 0; place < slots.size(); place++) {
            Slot slot = slots.get(place);
            if (slot.free() && fits.test(slot.left(), slot.right())) return new Take(place);
        }
        return beyond(slots, fits);
    }

    private Next beyond(List<Slot> slots, BiPredicate<Integer, Integer> fits) {
        Map<Long, Integer> met = new HashMap<>();
        slots.forEach(slot -> met.merge(slot.key(), 1, Integer::sum));
        int round = slots.stream().mapToInt(Slot::round).max().orElse(-1) + 1;
        int room = planned - slots.size();
        if (room > 0 && slots.size() >= Codes.planned(works)) {
            Optional<Pairing.Pair> decisive =
                    Pairing.decisive(works, Standing.contenders(works, strengths), fits, strengths, met, seed * 31 + slots.size());
            if (decisive.isPresent()) return new Add(List.of(decisive.get()), round);
        } else if (room > 0) {
            List<Pairing.Pair> pairs = Pairing.round(works, round, strengths, met, seed).stream().limit(room).toList();
            if (pairs.stream().anyMatch(pair -> fits.test(pair.left(), pair.right()))) return new Add(pairs, round);
        }
        List<Pairing.Pair> single = new ArrayList<>();
        Pairing.single(works, fits, strengths, met, seed + slots.size()).ifPresent(single::add);
        if (single.isEmpty()) return new Nothing();
        if (room > 0) return new Add(single, round);
        for (int place = slots.size() - 1; place >= 0; place--)
            if (slots.get(place).free()) return new Replace(place, single.get(0), slots.get(place).round());
        return new Nothing();
    }
}
