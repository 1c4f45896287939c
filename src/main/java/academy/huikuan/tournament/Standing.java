package academy.huikuan.tournament;

import academy.huikuan.peer.Strengths;
import academy.huikuan.peer.Strengths.Won;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * How the works of a contest stand by one aspect. A rank is a range until the difference is clear: a work stands before another only
 * where that holds with at least 95 % probability.
 */
final class Standing {
    /** Comparisons of a work from which a champion may be named. */
    static final int FOR_CHAMPION = 20;

    private static final double CLEAR = 0.95;
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
     * @param low end of the interval that holds its strength with nine in ten. @param high other end
     * @param compared how often
     */
    record Row(int work, double strength, double low, double high, int best, int worst, int compared) {}

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
        List<Row> rows = new ArrayList<>();
        for (int work = 0; work < works; work++) {
            double half = NINE_TENTHS * strengths.sd(work);
            rows.add(new Row(
                    work,
                    strengths.of(work),
                    strengths.of(work) - half,
                    strengths.of(work) + half,
                    1 + before(work, works, strengths),
                    works - after(work, works, strengths),
                    compared[work]));
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -row.strength()).thenComparingInt(Row::work));
        return rows;
    }

    private static int before(int work, int works, Strengths strengths) {
        int clear = 0;
        for (int other = 0; other < works; other++) if (other != work && strengths.stronger(other, work) >= CLEAR) clear++;
        return clear;
    }

    private static int after(int work, int works, Strengths strengths) {
        int clear = 0;
        for (int other = 0; other < works; other++) if (other != work && strengths.stronger(work, other) >= CLEAR) clear++;
        return clear;
    }

    /** The strongest first. */
    List<Row> rows() {
        return rows;
    }

    /** Those that may be the first; one alone is the champion. */
    List<Row> leaders() {
        return rows.stream().filter(row -> row.best() == 1).toList();
    }

    Optional<Row> champion() {
        List<Row> leaders = leaders();
        return leaders.size() == 1 && rows.size() > 1 ? Optional.of(leaders.get(0)) : Optional.empty();
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
