package academy.huikuan.grading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who reviews whom where works come one by one: while they come, when they come late, and when someone drops out. Nobody chooses. Works
 * with the fewest reviews, done or given out, come first, then reviewers who owe most and meet the others of a work least, then a fixed
 * random key. Nobody reviews the own team's work, and nobody reviews someone whose reviewer one is, unless a work has waited so long that
 * there is nobody else. The same state and seed always give the same answer, in whatever order works and reviewers are listed.
 */
final class Ledger {
    /** How many reviews above the usual a work may get, or a person may be asked for, when someone came late or dropped out. */
    static final int EXTRA = 2;

    private static final int MOST_ASKED = 100;
    /** In a larger class there is always someone else. */
    private static final int MOST_REROUTED = 300;

    /**
     * A work that may be reviewed.
     * @param party whose it is: its author's id or its team's
     * @param barred who must not review it: who took part in the talk
     * @param wanted how many reviews it needs
     * @param waiting whether it has waited so long that people may be asked for more than they owe
     * @param reviewers who has reviewed it or is about to
     * @param former who gave it back or let it lapse
     */
    record Work(
            String id,
            String party,
            Set<String> barred,
            int wanted,
            boolean waiting,
            Set<String> reviewers,
            Set<String> former) {}

    /**
     * Someone who has handed in work.
     * @param party the own id or the team's
     * @param owed how many reviews in all
     * @param room how many may be given out now: some are kept back while others may still hand in, so that nobody is left over
     * @param away whether a review has lapsed and nothing was heard since: such a person is not asked, but may ask
     * @param waiting whether the own work is so old that this person may give a review beyond what a work needs
     */
    record Reviewer(String id, String party, int owed, int room, boolean away, boolean waiting) {}

    record Pair(String reviewer, String work) {}

    private final long seed;
    private final Map<String, Work> works = new LinkedHashMap<>();
    private final Map<String, Reviewer> reviewers = new LinkedHashMap<>();
    private final Map<String, Set<String>> reviewersOf = new HashMap<>();
    private final Map<String, Set<String>> worksOf = new HashMap<>();
    private final Map<String, Set<String>> worksOfParty = new HashMap<>();
    private final Map<String, String> parties = new HashMap<>();
    private final Map<String, Integer> loads = new HashMap<>();
    private final Set<Pair> fresh = new LinkedHashSet<>();

    Ledger(long seed, Collection<Work> works, Collection<Reviewer> reviewers) {
        this.seed = seed;
        works.stream().sorted(Comparator.comparing(Work::id)).forEach(work -> this.works.put(work.id(), work));
        reviewers.stream()
                .sorted(Comparator.comparing(Reviewer::id))
                .forEach(reviewer -> this.reviewers.put(reviewer.id(), reviewer));
        reviewers.forEach(reviewer -> {
            worksOf.put(reviewer.id(), new LinkedHashSet<>());
            parties.put(reviewer.id(), reviewer.party());
        });
        this.works.values().forEach(work -> {
            reviewersOf.put(work.id(), new LinkedHashSet<>(work.reviewers()));
            work.reviewers().forEach(reviewer -> note(new Pair(reviewer, work.id())));
        });
        reviewers.forEach(
                reviewer -> loads.put(reviewer.id(), worksOf.get(reviewer.id()).size()));
    }

    /** Gives out as many reviews as there are works that lack them and people who owe them. */
    List<Pair> assign() {
        give(0, false);
        if (works.size() <= MOST_REROUTED)
            for (Work work : works.values())
                while (lacking(work) > 0 && anyoneFree() && reroute(work))
                    ;
        while (mendReciprocal())
            ;
        List.copyOf(fresh).stream()
                .filter(pair -> !works.get(pair.work()).waiting() && reciprocal(pair.reviewer(), works.get(pair.work())))
                .forEach(this::takeBack);
        give(EXTRA, true);
        return List.copyOf(fresh);
    }

    /** @param waiting whether only works that have waited get anything */
    private void give(int extra, boolean waiting) {
        Comparator<Work> order = Comparator.comparingInt((Work work) -> reviewersOf.get(work.id()).size())
                .thenComparingLong(work -> key("", work.id()));
        List<Reviewer> free = free(extra);
        PriorityQueue<Work> open = new PriorityQueue<>(order);
        works.values().stream().filter(work -> lacking(work) > 0 && (!waiting || work.waiting())).forEach(open::add);
        while (!open.isEmpty() && !free.isEmpty()) {
            Work work = open.remove();
            Optional<Reviewer> reviewer = pick(work, free);
            if (reviewer.isEmpty()) continue;
            add(new Pair(reviewer.get().id(), work.id()));
            if (!hasRoom(reviewer.get()) || spare(reviewer.get()) + extra <= 0) free.remove(reviewer.get());
            if (lacking(work) > 0) open.add(work);
        }
    }

    private List<Reviewer> free(int extra) {
        List<Reviewer> free = new ArrayList<>();
        for (Reviewer reviewer : reviewers.values()) if (hasRoom(reviewer) && spare(reviewer) + extra > 0) free.add(reviewer);
        return free;
    }

    private boolean anyoneFree() {
        return reviewers.values().stream().anyMatch(reviewer -> hasRoom(reviewer) && spare(reviewer) > 0);
    }

    /** The next work for someone who asks for one. */
    Optional<String> next(String asking) {
        Reviewer reviewer = reviewers.get(asking);
        if (reviewer == null) return Optional.empty();
        boolean owes = spare(reviewer) > 0;
        return works.values().stream()
                .filter(work -> mayReview(asking, work) && (work.waiting() || !reciprocal(asking, work)))
                .filter(work -> lacking(work) > 0
                        ? owes || work.waiting()
                        : owes && reviewer.waiting() && lacking(work) > -EXTRA)
                .min(Comparator.comparingInt((Work work) -> -Math.max(0, lacking(work)))
                        .thenComparingInt(work -> reviewersOf.get(work.id()).size())
                        .thenComparing(work -> reciprocal(asking, work))
                        .thenComparingInt(work -> shared(asking, work))
                        .thenComparingLong(work -> key(asking, work.id())))
                .map(Work::id);
    }

    private int lacking(Work work) {
        return work.wanted() - reviewersOf.get(work.id()).size();
    }

    private int spare(Reviewer reviewer) {
        return reviewer.owed() - worksOf.get(reviewer.id()).size();
    }

    private boolean hasRoom(Reviewer reviewer) {
        int now = worksOf.get(reviewer.id()).size() - loads.get(reviewer.id());
        return !reviewer.away() && now < reviewer.room();
    }

    private boolean mayReview(String reviewer, Work work) {
        return !work.party().equals(party(reviewer))
                && !work.barred().contains(reviewer)
                && !work.former().contains(reviewer)
                && !reviewersOf.get(work.id()).contains(reviewer);
    }

    /** Someone who is no longer there is a party of one. */
    private String party(String person) {
        return parties.getOrDefault(person, person);
    }

    /** Of those who owe most; in a large class the first hundred of them that may, counted from a place that the work's key gives. */
    private Optional<Reviewer> pick(Work work, List<Reviewer> free) {
        int most = free.stream().mapToInt(this::spare).max().orElse(0);
        int from = free.isEmpty() ? 0 : (int) Math.floorMod(key("from", work.id()), (long) free.size());
        List<Reviewer> asked = Stream.concat(free.subList(from, free.size()).stream(), free.subList(0, from).stream())
                .filter(reviewer -> mayReview(reviewer.id(), work))
                .filter(reviewer -> free.size() <= MOST_ASKED || spare(reviewer) == most)
                .limit(MOST_ASKED)
                .toList();
        return best(asked.isEmpty() && free.size() > MOST_ASKED ? free : asked, work);
    }

    private Optional<Reviewer> best(List<Reviewer> asked, Work work) {
        return asked.stream()
                .filter(reviewer -> mayReview(reviewer.id(), work) && (work.waiting() || !reciprocal(reviewer.id(), work)))
                .min(Comparator.comparingInt((Reviewer reviewer) -> -spare(reviewer))
                        .thenComparing(reviewer -> reciprocal(reviewer.id(), work))
                        .thenComparingInt(reviewer -> shared(reviewer.id(), work))
                        .thenComparingLong(reviewer -> key(reviewer.id(), work.id())));
    }

    private void add(Pair pair) {
        reviewersOf.get(pair.work()).add(pair.reviewer());
        note(pair);
        fresh.add(pair);
    }

    private void note(Pair pair) {
        worksOf.computeIfAbsent(pair.reviewer(), any -> new LinkedHashSet<>()).add(pair.work());
        worksOfParty.computeIfAbsent(party(pair.reviewer()), any -> new LinkedHashSet<>()).add(pair.work());
    }

    private void takeBack(Pair pair) {
        reviewersOf.get(pair.work()).remove(pair.reviewer());
        worksOf.get(pair.reviewer()).remove(pair.work());
        boolean teamMate = reviewersOf.get(pair.work()).stream().anyMatch(other -> party(other).equals(party(pair.reviewer())));
        if (!teamMate) worksOfParty.get(party(pair.reviewer())).remove(pair.work());
        fresh.remove(pair);
    }

    /**
     * Finds a reviewer for a work that nobody with time may review, by moving reviews that were given out just now: the shortest
     * alternating path. @return whether there was one
     */
    private boolean reroute(Work start) {
        Map<String, Pair> cameBy = new HashMap<>();
        Map<String, String> cameFrom = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(start.id()));
        cameFrom.put(start.id(), "");
        while (!open.isEmpty()) {
            Work work = works.get(open.remove());
            Optional<Reviewer> free = best(free(0), work);
            if (free.isPresent()) {
                add(new Pair(free.get().id(), work.id()));
                shift(work.id(), cameBy, cameFrom);
                return true;
            }
            for (Pair pair : fresh)
                if (!cameFrom.containsKey(pair.work()) && mayReview(pair.reviewer(), work)) {
                    cameBy.put(pair.work(), pair);
                    cameFrom.put(pair.work(), work.id());
                    open.add(pair.work());
                }
        }
        return false;
    }

    private void shift(String end, Map<String, Pair> cameBy, Map<String, String> cameFrom) {
        for (String work = end; cameBy.containsKey(work); work = cameFrom.get(work)) {
            Pair moved = cameBy.get(work);
            takeBack(moved);
            add(new Pair(moved.reviewer(), cameFrom.get(work)));
        }
    }

    /** Exchanges the works of two reviewers, given out just now, where fewer people then review each other. */
    private boolean mendReciprocal() {
        for (Pair one : List.copyOf(fresh)) {
            if (!reciprocal(one.reviewer(), works.get(one.work()))) continue;
            for (Pair other : List.copyOf(fresh)) if (exchanged(one, other)) return true;
        }
        return false;
    }

    private boolean exchanged(Pair one, Pair other) {
        if (!mayReview(one.reviewer(), works.get(other.work())) || !mayReview(other.reviewer(), works.get(one.work())))
            return false;
        Pair crossed = new Pair(one.reviewer(), other.work());
        Pair back = new Pair(other.reviewer(), one.work());
        int before = mutual(one) + mutual(other);
        swap(one, other, crossed, back);
        if (mutual(crossed) + mutual(back) < before) return true;
        swap(crossed, back, one, other);
        return false;
    }

    private void swap(Pair one, Pair other, Pair instead, Pair insteadOther) {
        takeBack(one);
        takeBack(other);
        add(instead);
        add(insteadOther);
    }

    private int mutual(Pair pair) {
        return reciprocal(pair.reviewer(), works.get(pair.work())) ? 1 : 0;
    }

    /** Whether one whose work it is reviews something of this reviewer. */
    private boolean reciprocal(String reviewer, Work work) {
        String own = party(reviewer);
        return worksOfParty.getOrDefault(work.party(), Set.of()).stream()
                .anyMatch(theirs -> works.get(theirs).party().equals(own));
    }

    /** How often this reviewer already meets those who review the work. */
    private int shared(String reviewer, Work work) {
        int meetings = 0;
        for (String colleague : reviewersOf.get(work.id()))
            for (String theirs : worksOf.getOrDefault(colleague, Set.of()))
                if (worksOf.get(reviewer).contains(theirs)) meetings++;
        return meetings;
    }

    /** Steele, Lea and Flood's SplitMix64 finaliser over the seed and the ids: looks random, stays the same. */
    private long key(String reviewer, String work) {
        long mixed = seed + 0x9E3779B97F4A7C15L * (31L * reviewer.hashCode() + work.hashCode());
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
