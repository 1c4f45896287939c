package academy.huikuan.analysis;

import static academy.huikuan.analysis.AnalysisTest.is;
import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.analysis.Figure.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens at ties, without spread, at negative covariances and with few attempts. */
class BordersTest {
    /**
     * Eight attempts: 27 % of 8 = 2.16, so 2. Upper: the 4 and a third of each 3; lower: two thirds of each 1.
     * <pre>
     *        a b c d total
     * first  1 1 1 1   4
     * 2nd    1 1 0 1   3
     * 3rd    1 1 0 1   3
     * 4th    1 0 1 1   3
     * 5th    0 1 0 1   2
     * 6th–8th 0 0 0 1  1
     * </pre>
     */
    private final Analysis ties =
            Analysis.of(Sheets.table("1111", "1101", "1101", "1011", "0101", "0001", "0001", "0001"));

    /** Five attempts: item c against a, and b against nothing that can be told: its rest is 1 for everybody. */
    private final Analysis against = Analysis.of(Sheets.table("110", "110", "100", "011", "001"));

    @Test
    void those_who_tie_at_a_border_share_its_places() {
        is(item(ties, "a").upperLower(), 1);
        is(item(ties, "b").upperLower(), 0.8333); // (1 + ⅓ + ⅓)/2 − 0
        is(item(ties, "c").upperLower(), 0.6667); // (1 + ⅓)/2 − 0
        is(item(ties, "d").upperLower(), 0); // 1 − 1
    }

    @Test
    void the_order_of_the_attempts_plays_no_part() {
        Analysis turned = Analysis.of(Sheets.table("0001", "1011", "0001", "1101", "0101", "0001", "1101", "1111"));
        is(item(turned, "b").upperLower(), 0.8333);
        is(item(turned, "c").upperLower(), 0.6667);
    }

    @Test
    void one_of_three_and_one_of_five_but_two_of_six_are_27_percent() {
        // 0.81, 1.08, 1.35, 1.62, 2.7: half up
        assertThat(List.of(2, 3, 4, 5, 6, 10, 100)).extracting(n -> Extremes.of(shares(n)).size()).containsExactly(1, 1, 1, 1, 2, 3, 27);
    }

    private static List<Fraction> shares(int n) {
        return java.util.stream.IntStream.range(0, n).mapToObj(at -> Fraction.of(at, n)).toList();
    }

    @Test
    void an_item_that_all_got_right_has_a_facility_and_no_discrimination() {
        ItemFigures all = item(ties, "d");
        is(all.facility(), 1, 0.6756, 1); // 8/(8 + 1.96²)
        is(all.deviation(), 0);
        assertThat(all.correlation()).isEqualTo(Figure.missing(Reason.NO_SPREAD));
        assertThat(all.efficiency()).isEqualTo(Figure.missing(Reason.NO_SPREAD));
        is(all.effectiveWeight(), 0);
    }

    @Test
    void an_item_whose_rest_is_the_same_for_all_has_no_correlation() {
        assertThat(item(against, "b").correlation()).isEqualTo(Figure.missing(Reason.NO_SPREAD));
        assertThat(item(against, "b").efficiency()).isEqualTo(Figure.missing(Reason.NO_SPREAD));
    }

    @Test
    void an_item_against_the_others_is_negative_and_has_no_effective_weight() {
        // c 0 0 0 1 1, rest 2 2 1 1 0: (1 − 2 × 6/5) / √(6/5 × 14/5) = −1.4/1.83303
        is(item(against, "c").correlation(), -0.7638, -0.9834, 0.3633);
        // sorted 0 0 0 1 1 and 0 1 1 2 2 would give 4 − 2.4 = 1.6
        is(item(against, "c").efficiency(), -0.875);
        // totals 2 2 1 2 1: (3 − 2 × 8/5)/4 = −0.05
        assertThat(item(against, "c").effectiveWeight()).isEqualTo(Figure.missing(Reason.NEGATIVE_COVARIANCE));
        // the others share the whole: a (5 − 3 × 8/5)/4 = 0.05, b (6 − 4.8)/4 = 0.3; roots 0.22361 + 0.54772
        is(item(against, "a").effectiveWeight(), 0.2899);
        is(item(against, "b").effectiveWeight(), 0.7101);
        // one of five: upper a third of each 2, lower half of each 1: c ⅓ − ½
        is(item(against, "c").upperLower(), -0.1667);
    }

    @Test
    void alpha_is_below_0_where_items_work_against_each_other() {
        // variances 3 × 0.3 of totals 0.3: 3/2 × (1 − 3); F(0.975; 4, 8) = 5.05263, F(0.025; 4, 8) = 0.11136
        is(against.quiz().alpha(), -3, -19.2105, 0.5545);
        is(against.quiz().errorRatio(), 2);
        is(against.quiz().standardError(), 0.3651); // √0.3/3 × 2
    }

    @Test
    void alpha_of_eight() {
        is(ties.quiz().alpha(), 0.5614, -0.3020, 0.9015);
        is(ties.quiz().standardError(), 0.1929);
        is(ties.quiz().median(), 0.625);
        is(ties.quiz().skewness(), 0.0904);
        is(ties.quiz().kurtosis(), -1.6133);
    }

    @Test
    void equal_totals_tell_nobody_apart() {
        Analysis equal = Analysis.of(Sheets.table("10", "01", "10", "01"));
        assertThat(item(equal, "a").upperLower()).isEqualTo(Figure.missing(Reason.NO_SPREAD));
        is(item(equal, "a").correlation(), -1);
        assertThat(item(equal, "a").correlation().bounds()).isEmpty();
        assertThat(equal.quiz().alpha()).isEqualTo(Figure.missing(Reason.NO_SPREAD));
        assertThat(equal.quiz().skewness()).isEqualTo(Figure.missing(Reason.NO_SPREAD));
        assertThat(equal.quiz().kurtosis()).isEqualTo(Figure.missing(Reason.NO_SPREAD));
        assertThat(equal.quiz().standardError()).isEqualTo(Figure.missing(Reason.NO_SPREAD));
        assertThat(item(equal, "a").effectiveWeight()).isEqualTo(Figure.missing(Reason.NO_SPREAD));
        is(equal.quiz().deviation(), 0);
    }

    @Test
    void one_attempt_has_a_mean_and_nothing_more() {
        Analysis one = Analysis.of(Sheets.table("10"));
        is(one.quiz().mean(), 0.5);
        is(one.quiz().median(), 0.5);
        assertThat(List.of(one.quiz().deviation(), one.quiz().skewness(), one.quiz().kurtosis(), one.quiz().alpha()))
                .containsOnly(Figure.missing(Reason.TOO_FEW));
        ItemFigures item = item(one, "a");
        is(item.facility(), 1, 0.2065, 1); // 1/(1 + 1.96²)
        assertThat(List.of(item.deviation(), item.correlation(), item.upperLower(), item.efficiency(), item.effectiveWeight()))
                .containsOnly(Figure.missing(Reason.TOO_FEW));
    }

    @Test
    void no_attempt_has_nothing() {
        Analysis none = Analysis.of(List.of());
        assertThat(none.items()).isEmpty();
        assertThat(none.quiz().n()).isZero();
        assertThat(List.of(none.quiz().mean(), none.quiz().median())).containsOnly(Figure.missing(Reason.TOO_FEW));
    }

    @Test
    void a_single_item_has_no_rest() {
        Analysis single = Analysis.of(Sheets.table("1", "0", "1"));
        ItemFigures item = item(single, "a");
        assertThat(item.correlation()).isEqualTo(Figure.missing(Reason.ONLY_ITEM));
        assertThat(item.efficiency()).isEqualTo(Figure.missing(Reason.ONLY_ITEM));
        assertThat(single.quiz().alpha()).isEqualTo(Figure.missing(Reason.ONLY_ITEM));
        is(item.effectiveWeight(), 1);
    }

    private static ItemFigures item(Analysis analysis, String key) {
        return analysis.item(key).orElseThrow();
    }
}
