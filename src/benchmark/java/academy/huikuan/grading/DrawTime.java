package academy.huikuan.grading;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/** Prints how long it takes to give out a large class: 3,000 works with five reviews each, all at once. */
public final class DrawTime {
    private static final int WORKS = 3000;
    private static final int REVIEWS = 5;

    private DrawTime() {}

    public static void main(String[] arguments) {
        List<Draw.Party> parties = IntStream.range(0, WORKS)
                .mapToObj(i -> new Draw.Party("p" + i, Set.of("p" + (i + 1) % WORKS)))
                .toList();
        for (int run = 1; run <= 5; run++) {
            long begun = System.nanoTime();
            int pairs = Draw.of(parties, REVIEWS, run).size();
            System.out.printf(
                    Locale.ROOT, "run %d: %d works, %d reviews in %.3f s%n", run, WORKS, pairs, (System.nanoTime() - begun) / 1e9);
        }
    }
}
