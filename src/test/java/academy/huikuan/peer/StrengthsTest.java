package academy.huikuan.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StrengthsTest {
    /** A contest as the class holds it, judged by the true strengths. */
    private record Contest(List<Strengths.Won> chosen, List<Strengths.Won> reserved) {
        static Contest of(double[] truth, int pairs, long seed) {
            Random judge = new Random(seed + 1);
            List<Strengths.Won> all = new ArrayList<>();
            List<Strengths.Won> chosen = new ArrayList<>();
            List<Strengths.Won> reserved = new ArrayList<>();
            for (int round = 0; all.size() < pairs; round++)
                for (Pairing.Pair pair : Pairing.round(truth.length, round, Strengths.of(truth.length, chosen), Pairing.met(all), seed)) {
                    if (all.size() >= pairs) break;
                    boolean left = judge.nextDouble() < 1 / (1 + Math.exp(truth[pair.right()] - truth[pair.left()]));
                    Strengths.Won won = left ? new Strengths.Won(pair.left(), pair.right()) : new Strengths.Won(pair.right(), pair.left());
                    all.add(won);
                    (pair.reserved() ? reserved : chosen).add(won);
                }
            return new Contest(chosen, reserved);
        }

        Strengths strengths(int works) {
            List<Strengths.Won> all = new ArrayList<>(chosen);
            all.addAll(reserved);
            return Strengths.of(works, all);
        }
    }

    private static double[] spread(int works, double step) {
        double[] truth = new double[works];
        for (int work = 0; work < works; work++) truth[work] = (work - (works - 1) / 2.0) * step;
        return truth;
    }

    @Test
    void two_works_have_the_strengths_that_can_be_worked_out_by_hand() {
        // With the spread found at the end, the slope is 0: won − met·p = θ/σ² for the first, θ of the second is the opposite.
        Strengths strengths = Strengths.of(2, Collections.nCopies(3, new Strengths.Won(0, 1)));
        assertThat(strengths.of(0)).isCloseTo(-strengths.of(1), within(1e-6)).isPositive();
        assertThat(strengths.beats(0, 1)).isBetween(0.5, 1.0);
        assertThat(strengths.stronger(0, 1)).isGreaterThan(0.5);
    }

    @Test
    void without_comparisons_nobody_is_stronger() {
        Strengths strengths = Strengths.of(4, List.of());
        assertThat(strengths.of(2)).isZero();
        assertThat(strengths.sd(2)).isCloseTo(1, within(1e-9));
        assertThat(strengths.beats(0, 3)).isCloseTo(0.5, within(1e-9));
        assertThat(strengths.reliability()).isCloseTo(0, within(1e-9));
    }

    @Test
    void the_order_of_the_comparisons_does_not_matter() {
        List<Strengths.Won> one = new ArrayList<>(Contest.of(spread(8, 0.7), 40, 3).chosen());
        Strengths before = Strengths.of(8, one);
        Collections.shuffle(one, new Random(9));
        Strengths after = Strengths.of(8, one);
        for (int work = 0; work < 8; work++) assertThat(after.of(work)).isEqualTo(before.of(work));
    }

    @Test
    void seventy_five_pairs_rank_ten_works_and_twenty_five_more_find_the_champion() {
        double correlation = 0;
        int champions = 0;
        int contests = 40;
        for (int seed = 0; seed < contests; seed++) {
            double[] truth = spread(10, 0.6);
            correlation += correlation(truth, Contest.of(truth, 75, seed).strengths(10));
            Strengths after = Contest.of(truth, 100, seed).strengths(10);
            int best = 0;
            for (int work = 1; work < 10; work++) if (after.of(work) > after.of(best)) best = work;
            if (best >= 8) champions++;
        }
        assertThat(correlation / contests).isGreaterThan(0.85);
        assertThat(champions).isGreaterThan(contests * 8 / 10);
    }

    private static double correlation(double[] truth, Strengths strengths) {
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int work = 0; work < truth.length; work++) {
            xy += truth[work] * strengths.of(work);
            xx += truth[work] * truth[work];
            yy += strengths.of(work) * strengths.of(work);
        }
        return xy / Math.sqrt(xx * yy);
    }

    @Test
    void where_there_is_no_difference_the_reliability_is_low() {
        double even = 0;
        double apart = 0;
        for (int seed = 0; seed < 20; seed++) {
            even += Contest.of(spread(10, 0), 75, seed).strengths(10).reliability();
            apart += Contest.of(spread(10, 0.8), 75, seed).strengths(10).reliability();
        }
        assertThat(even / 20).isLessThan(0.45);
        assertThat(apart / 20).isGreaterThan(0.75);
    }

    @Test
    void a_round_pairs_every_work_once_and_the_same_seed_the_same_way() {
        Strengths strengths = Strengths.of(10, List.of());
        for (int round = 0; round < 8; round++) {
            List<Pairing.Pair> pairs = Pairing.round(10, round, strengths, java.util.Map.of(), 5);
            assertThat(pairs).hasSize(5).isEqualTo(Pairing.round(10, round, strengths, java.util.Map.of(), 5));
            List<Integer> all = new ArrayList<>();
            pairs.forEach(pair -> Collections.addAll(all, pair.left(), pair.right()));
            assertThat(all).doesNotHaveDuplicates().hasSize(10);
        }
        assertThat(Pairing.round(7, 0, Strengths.of(7, List.of()), java.util.Map.of(), 5)).hasSize(3);
    }

    @Test
    void about_one_pair_in_seven_is_kept_apart() {
        int reserved = 0;
        int all = 0;
        for (int seed = 0; seed < 200; seed++)
            for (Pairing.Pair pair : Pairing.round(10, seed % 9, Strengths.of(10, List.of()), java.util.Map.of(), seed)) {
                all++;
                if (pair.reserved()) reserved++;
            }
        assertThat(100.0 * reserved / all).isBetween(11.0, 19.0);
    }
}
