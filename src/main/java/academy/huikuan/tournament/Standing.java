package academy.huikuan.tournament;

import academy.huikuan.peer.Strengths;
import academy.huikuan.peer.Strengths.Won;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.IntStream;

/**
 * How the works of a contest stand by one aspect. A rank is a range until the difference is clear: it holds the true rank with nine in
 * ten. A champion is named where one work is the strongest with nine in ten.
 */
final class Standing {
    /** Comparisons of a work from which a champion may be named. */
    static final int FOR_CHAMPION = 20;

    /** Share of the doubt that is left out at each end of a range, so that it holds nine in ten. */
    private static final double TAIL = 0.05;
    /** A champion is named from that probability of being the strongest. */
    private static final double CLEAR = 0.9;
    /** A normal value's distance that holds nine in ten. */
    private static final double NINE_TENTHS = 1.6449;
    /** Fewer comparisons of each work tell nothing of reliability. */
    private static final int LEAST = 4;

    /** A comparison that is made. @param left place of a work. @param reserved whether it was drawn to test the ranking */
    record Judged(int left, int right, boolean reserved, SortedMap<String, Side> picks) {
        Optional<Won> by(String aspect) {
            return Optional.ofNullable(picks.get(aspect))
                    .map(side -> side == Side.LEFT ? new Won(left, right) : new Won(right, left));
        }
    }

    /**
     * One work.
     * @param best smallest rank it may have, from 1. @param worst largest
     * @param first probability that it is the strongest
     * @param low end of the interval that holds its strength with nine in ten. @param high other end
     * @param compared how often
     */
    record Row(int work, double strength, double low, double high, int best, int worst, double first, int compared) {
        /** Where one work is the first with nine in ten, that one alone has the first rank. */
        private Row besideChampion() {
            boolean champion = first >= CLEAR;
            return new Row(
                    work, strength, low, high, champion ? 1 : Math.max(2, best), champion ? 1 : Math.max(2, worst), first, compared);
        }
    }

    /** Reserved pairs, and how many of them went as the others had foretold. */
    record Agreement(int right, int of) {}

    private final List<Row> rows;
    private final Strengths chosen;
    private final Optional<Double> reliability;
    private final Agreement agreement;
    private final int made;

    private Standing(List<Row> rows, Strengths chosen, Optional<Double> reliability, Agreement agreement, int made) {
        this.rows = List.copyOf(rows);
        this.chosen = chosen;
        this.reliability = reliability;
        this.agreement = agreement;
        this.made = made;
    }

    static Standing of(int works, List<Judged> judged, String aspect) {
        List<Won> all = new ArrayList<>();
        List<Won> foretelling = new ArrayList<>();
        List<Won> reserved = new ArrayList<>();
        for (Judged one : judged)
            one.by(aspect).ifPresent(won -> {
                all.add(won);
                (one.reserved() ? reserved : foretelling).add(won);
            });
        Strengths strengths = Strengths.of(works, all);
        Strengths chosen = reserved.isEmpty() ? strengths : Strengths.of(works, foretelling);
        int right = (int) reserved.stream().filter(won -> chosen.beats(won.winner(), won.loser()) > 0.5).count();
        boolean enough = works > 1 && 2 * all.size() >= LEAST * works;
        return new Standing(
                rows(works, strengths, all),
                chosen,
                enough ? Optional.of(strengths.reliability()) : Optional.empty(),
                new Agreement(right, reserved.size()),
                all.size());
    }

    private static List<Row> rows(int works, Strengths strengths, List<Won> all) {
        int[] compared = new int[works];
        for (Won won : all) {
            compared[won.winner()]++;
            compared[won.loser()]++;
        }
        double[][] ranks = strengths.ranks();
        List<Row> rows = new ArrayList<>();
        for (int work = 0; work < works; work++) {
            double half = NINE_TENTHS * strengths.sd(work);
            rows.add(new Row(
                    work,
                    strengths.of(work),
                    strengths.of(work) - half,
                    strengths.of(work) + half,
                    all.isEmpty() ? 1 : quantile(ranks[work], TAIL),
                    all.isEmpty() ? works : quantile(ranks[work], 1 - TAIL),
                    works == 0 ? 0 : ranks[work][0],
                    compared[work]));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.strength()).thenComparingInt(Row::work));
        boolean champion = works > 1 && !all.isEmpty() && rows.stream().anyMatch(row -> row.first() >= CLEAR);
        return champion ? rows.stream().map(Row::besideChampion).toList() : rows;
    }

    /** The smallest rank, from 1, that holds at least that share together with all before it. */
    private static int quantile(double[] shares, double share) {
        double sum = 0;
        for (int rank = 0; rank < shares.length; rank++) {
            sum += shares[rank];
            if (sum >= share) return rank + 1;
        }
        return shares.length;
    }

    /** The strongest first. */
    List<Row> rows() {
        return rows;
    }

    /** The champion, or all that may be it: together they hold the strongest with nine in ten. */
    List<Row> leaders() {
        List<Row> likely = rows.stream().sorted(Comparator.comparingDouble((Row row) -> -row.first())).toList();
        List<Row> leaders = new ArrayList<>();
        double sum = 0;
        for (Row row : likely) {
            if (sum >= CLEAR) break;
            leaders.add(row);
            sum += row.first();
        }
        return leaders;
    }

    /** Those who may be the champion, two at least. */
    static Set<Integer> contenders(int works, Strengths strengths) {
        double[][] ranks = strengths.ranks();
        List<Integer> likely = IntStream.range(0, works)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer work) -> -ranks[work][0]).thenComparing(Comparator.naturalOrder()))
                .toList();
        Set<Integer> contenders = new HashSet<>();
        double sum = 0;
        for (int work : likely) {
            if (sum >= CLEAR && contenders.size() > 1) break;
            contenders.add(work);
            sum += ranks[work][0];
        }
        return contenders;
    }

    Optional<Row> champion() {
        List<Row> leaders = leaders();
        return made > 0 && leaders.size() == 1 && rows.size() > 1 ? Optional.of(leaders.get(0)) : Optional.empty();
    }

    /** The strengths without the reserved pairs, by which the next ones are chosen. */
    Strengths chosen() {
        return chosen;
    }

    /** Empirical-Bayes reliability, 0 to 1; empty while there are too few comparisons to say. */
    Optional<Double> reliability() {
        return reliability;
    }

    Agreement agreement() {
        return agreement;
    }

    /** Comparisons that count here. */
    int made() {
        return made;
    }
}
