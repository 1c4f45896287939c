package academy.huikuan.grading;

import academy.huikuan.peer.PeerGrades;
import academy.huikuan.peer.PeerReview;
import academy.huikuan.peer.Scale;
import academy.huikuan.peer.TrainerGrade;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;

/**
 * Prints how long large classes take: to give out 3,000 works with five reviews each all at once, and to estimate 10,000 works from five reviews
 * of five criteria each, a hundred of them graded by a trainer. The first run is that of a server just started.
 */
public final class GradingTime {
    private static final int RUNS = 5;
    private static final int GIVEN_OUT = 3_000;
    private static final int ESTIMATED = 10_000;
    private static final int EACH = 5;
    private static final int CRITERIA = 5;

    private GradingTime() {}

    public static void main(String[] arguments) {
        List<Draw.Party> parties = parties(GIVEN_OUT);
        for (int run = 1; run <= RUNS; run++) {
            long seed = run;
            told("given out", GIVEN_OUT, run, () -> Draw.of(parties, EACH, seed).size());
        }
        List<PeerReview> reviews = reviews();
        List<TrainerGrade> trainer = IntStream.range(0, 100).mapToObj(n -> new TrainerGrade("p" + 100 * n, levels(2 + n % 2))).toList();
        for (int run = 1; run <= RUNS; run++)
            told("estimated", ESTIMATED, run, () -> {
                PeerGrades.of(Scale.of(CRITERIA, Level.TOP), reviews, trainer).works();
                return reviews.size();
            });
    }

    private static List<Draw.Party> parties(int size) {
        return IntStream.range(0, size).mapToObj(i -> new Draw.Party("p" + i, Set.of("p" + (i + 1) % size))).toList();
    }

    /** Of works that differ, by reviewers who differ. */
    private static List<PeerReview> reviews() {
        Random random = new Random(1);
        double[] quality = IntStream.range(0, ESTIMATED).mapToDouble(i -> 2.2 + 0.7 * random.nextGaussian()).toArray();
        double[] severity = IntStream.range(0, ESTIMATED).mapToDouble(i -> 0.4 * random.nextGaussian()).toArray();
        List<PeerReview> reviews = new ArrayList<>();
        for (Draw.Edge edge : Draw.of(parties(ESTIMATED), EACH, 1)) {
            double seen = quality[number(edge.of())] + severity[number(edge.reviewer())] + 0.5 * random.nextGaussian();
            reviews.add(new PeerReview(
                    edge.reviewer(), edge.of(), IntStream.range(0, CRITERIA).mapToObj(c -> level(seen + 0.6 * random.nextGaussian())).toList()));
        }
        return reviews;
    }

    private static int number(String party) {
        return Integer.parseInt(party.substring(1));
    }

    private static int level(double seen) {
        return (int) Math.max(0, Math.min(Level.TOP, Math.round(seen)));
    }

    private static List<Integer> levels(int level) {
        return java.util.Collections.nCopies(CRITERIA, level);
    }

    private static void told(String what, int works, int run, IntSupplier task) {
        long begun = System.nanoTime();
        int reviews = task.getAsInt();
        System.out.printf(
                Locale.ROOT, "%d works %s, %d reviews, run %d: %.3f s%n", works, what, reviews, run, (System.nanoTime() - begun) / 1e9);
    }
}
