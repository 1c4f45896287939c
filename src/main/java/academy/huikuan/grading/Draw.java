package academy.huikuan.grading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Gives out all works of an exercise at once, when all are there. Every work gets as many reviews and every party writes as many; nobody
 * reviews the own work or one that is barred, no two parties review each other, and the graph of reviewers and works hangs together, so
 * that all can be put on one scale. Up to {@value #SMALL} works sit in a ring, see {@link Offsets}; more are given out in rounds of
 * random orders that are repaired by swaps. The same works and seed always give the same answer, in whatever order they are listed.
 */
final class Draw {
    static final int SMALL = 24;
    private static final int SEATINGS = 400;
    private static final int SWAPS = 4000;
    private static final int PASSES = 200;

    /**
     * One work, and those who handed it in: one person or a team.
     * @param barred ids of parties that must not review it
     */
    record Party(String id, Set<String> barred) {
        Party {
            barred = Set.copyOf(barred);
        }
    }

    /** @param reviewer the party that reviews. @param of the party whose work it is */
    record Edge(String reviewer, String of) {}

    private final List<Party> parties;
    private final int size;
    private final Random random;
    private final Set<Long> edges = new HashSet<>();
    private final Set<Long> barred = new HashSet<>();
    private final List<int[]> rounds = new ArrayList<>();

    private Draw(Collection<Party> given, long seed) {
        this.parties = given.stream().sorted(Comparator.comparing(Party::id)).toList();
        this.size = parties.size();
        this.random = new Random(seed);
        List<String> ids = parties.stream().map(Party::id).toList();
        for (int work = 0; work < size; work++)
            for (String other : parties.get(work).barred()) {
                int reviewer = Collections.binarySearch(ids, other);
                if (reviewer >= 0) barred.add(key(reviewer, work));
            }
    }

    /**
     * Draws.
     * @param reviews of each work; fewer where there are not so many others
     * @return fewer pairs only where so many are barred that there is no way
     */
    static List<Edge> of(Collection<Party> parties, int reviews, long seed) {
        if (parties.size() < 2) return List.of();
        Draw draw = new Draw(parties, seed);
        int each = Math.min(reviews, parties.size() - 1);
        if (parties.size() <= SMALL) draw.ring(Offsets.of(parties.size(), each));
        else draw.rounds(each);
        return draw.pairs();
    }

    private List<Edge> pairs() {
        List<Edge> pairs = new ArrayList<>();
        for (int[] round : rounds)
            for (int reviewer = 0; reviewer < size; reviewer++)
                if (lawful(reviewer, round[reviewer]))
                    pairs.add(new Edge(parties.get(reviewer).id(), parties.get(round[reviewer]).id()));
        return pairs;
    }

    private long key(int reviewer, int work) {
        return (long) reviewer * size + work;
    }

    private boolean lawful(int reviewer, int work) {
        return reviewer != work && !barred.contains(key(reviewer, work));
    }

    /** Seats the class in rings until nobody is given a barred work, or takes the best and repairs it. */
    private void ring(List<Integer> offsets) {
        List<Integer> seats = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        List<Integer> best = List.of();
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < SEATINGS && least > 0; i++) {
            Collections.shuffle(seats, random);
            int wrong = wrong(seats, offsets);
            if (wrong < least) {
                least = wrong;
                best = List.copyOf(seats);
            }
        }
        for (int offset : offsets) {
            int[] round = new int[size];
            for (int seat = 0; seat < size; seat++) round[best.get(seat)] = best.get((seat + offset) % size);
            take(round);
        }
        if (least > 0) repair();
    }

    private int wrong(List<Integer> seats, List<Integer> offsets) {
        int wrong = 0;
        for (int seat = 0; seat < size; seat++)
            for (int offset : offsets) if (!lawful(seats.get(seat), seats.get((seat + offset) % size))) wrong++;
        return wrong;
    }

    private void rounds(int each) {
        for (int i = 0; i < each; i++) {
            List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
            Collections.shuffle(order, random);
            take(order.stream().mapToInt(Integer::intValue).toArray());
            repair();
        }
        connect();
    }

    private void take(int[] round) {
        rounds.add(round);
        for (int reviewer = 0; reviewer < size; reviewer++) edges.add(key(reviewer, round[reviewer]));
    }

    /** Whether that pair breaks a rule. */
    private boolean broken(int round, int reviewer) {
        int work = rounds.get(round)[reviewer];
        return !lawful(reviewer, work) || edges.contains(key(work, reviewer)) || twice(reviewer, work);
    }

    /** Swaps the works of two reviewers of a round until no pair breaks a rule; where no swap helps, one that does no harm is made. */
    private void repair() {
        for (int pass = 0; pass < PASSES; pass++) {
            boolean clean = true;
            for (int round = 0; round < rounds.size(); round++)
                for (int reviewer = 0; reviewer < size; reviewer++)
                    if (broken(round, reviewer)) {
                        clean = false;
                        mend(round, reviewer);
                    }
            if (clean) return;
        }
    }

    private void mend(int round, int reviewer) {
        for (int i = 0; i < Math.min(SWAPS, 4 * size); i++) if (swapped(round, reviewer, random.nextInt(size), 1)) return;
        for (int i = 0; i < size; i++) if (swapped(round, reviewer, random.nextInt(size), 0)) return;
    }

    /** @param gain broken pairs that the swap must save at least */
    private boolean swapped(int round, int one, int other, int gain) {
        if (one == other) return false;
        int before = count(round, one, other);
        swap(round, one, other);
        if (before - count(round, one, other) >= gain) return true;
        swap(round, one, other);
        return false;
    }

    private int count(int round, int one, int other) {
        return (broken(round, one) ? 1 : 0) + (broken(round, other) ? 1 : 0);
    }

    private boolean twice(int reviewer, int work) {
        return rounds.stream().filter(round -> round[reviewer] == work).count() > 1;
    }

    private void swap(int round, int one, int other) {
        int[] works = rounds.get(round);
        drop(one, works[one]);
        drop(other, works[other]);
        int kept = works[one];
        works[one] = works[other];
        works[other] = kept;
        edges.add(key(one, works[one]));
        edges.add(key(other, works[other]));
    }

    /** Takes a pair out of the edges unless another round has it too. */
    private void drop(int reviewer, int work) {
        if (!twice(reviewer, work)) edges.remove(key(reviewer, work));
    }

    /** Swaps works across components until there is one. */
    private void connect() {
        for (int i = 0; i < size; i++) {
            Components components = components();
            if (components.count() == 1) return;
            int first = components.root(0);
            for (int tries = 0; tries < SWAPS; tries++) {
                int round = random.nextInt(rounds.size());
                int one = random.nextInt(size);
                int other = random.nextInt(size);
                if (components.root(one) != first || components.root(other) == first || !fits(round, one, other)) continue;
                swap(round, one, other);
                break;
            }
        }
    }

    private boolean fits(int round, int one, int other) {
        swap(round, one, other);
        boolean fits = count(round, one, other) == 0;
        swap(round, one, other);
        return fits;
    }

    private Components components() {
        Components components = new Components(2 * size);
        for (int[] round : rounds)
            for (int reviewer = 0; reviewer < size; reviewer++) components.join(reviewer, size + round[reviewer]);
        return components;
    }

    /** Union and find over reviewers and works. */
    static final class Components {
        private final int[] parents;
        private int count;

        Components(int size) {
            this.parents = IntStream.range(0, size).toArray();
            this.count = size;
        }

        int root(int node) {
            int root = node;
            while (parents[root] != root) root = parents[root];
            while (parents[node] != root) {
                int next = parents[node];
                parents[node] = root;
                node = next;
            }
            return root;
        }

        void join(int one, int other) {
            int first = root(one);
            int second = root(other);
            if (first == second) return;
            parents[first] = second;
            count--;
        }

        int count() {
            return count;
        }
    }
}
