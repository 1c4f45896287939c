package academy.huikuan.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import academy.huikuan.analysis.Agreement.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {
    private static final int TOP = 5;

    /** Works are parted by `/`, their levels stand side by side. */
    private static List<List<Integer>> works(String text) {
        return Stream.of(text.split("/"))
                .map(work -> work.chars().mapToObj(digit -> digit - '0').toList())
                .toList();
    }

    /**
     * The first by hand: together 0–0 twice, 1–2 and 2–1 once, 2–2 twice, so 2, 1 and 3 levels of 0, 1 and 2. Apart: 0–1 (3 − 1.5)² = 2.25,
     * 1–2 (4 − 2)² = 4, 0–2 (6 − 2.5)² = 12.25. Observed 1 · 4; expected 2·1·2.25 + 1·3·4 + 2·3·12.25 = 90; 1 − 5 · 4 / 90 = 0.7778.
     * The second likewise: 433 gives 4–3 and 3–3 once each way, 102 gives each of its three pairs half; 1, 1, 3, 2, 1 levels; observed 9.25,
     * expected 316; 1 − 7 · 9.25 / 316 = 0.7951; the work with one level does not count. The third is Krippendorff's own (2011, section C),
     * who prints 0.815.
     */
    @ParameterizedTest
    @CsvSource({
        "00/12/22, 0.7778",
        "433/22/102/3, 0.7951",
        "111/2232/3333/3333/2222/1234/4444/1121/2222/555/11/3, 0.8154",
        "01/10, -0.5",
        "00/44, 1"
    })
    void alpha_is_as_worked_by_hand(String levels, double alpha) {
        assertThat(Agreement.alpha(works(levels), TOP).number().orElseThrow()).isCloseTo(alpha, within(0.00005));
    }

    @Test
    void alpha_does_not_depend_on_any_order() {
        List<List<Integer>> works = new ArrayList<>(works("433/22/102/3/41"));
        double before = Agreement.alpha(works, TOP).number().orElseThrow();
        works.replaceAll(levels -> {
            List<Integer> turned = new ArrayList<>(levels);
            Collections.reverse(turned);
            return turned;
        });
        Collections.reverse(works);
        assertThat(Agreement.alpha(works, TOP).number().orElseThrow()).isCloseTo(before, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"3/4/2, TOO_FEW", "33/3/333, NO_SPREAD"})
    void alpha_is_missing_where_there_is_nothing_to_compare(String levels, Figure.Reason reason) {
        assertThat(Agreement.alpha(works(levels), TOP).why()).contains(reason);
        assertThat(Agreement.alpha(List.of(), TOP).why()).contains(Figure.Reason.TOO_FEW);
    }

    /**
     * The first by hand: Σ(x − y)² = 0 + 1 + 0 + 1 = 2; over all 16 pairings 8 + 4 + 4 + … = 32; 1 − 2 · 4 / 32 = 0.75. The second: 3, over
     * 25 pairings 65; 1 − 3 · 5 / 65 = 0.7692.
     */
    @ParameterizedTest
    @CsvSource({
        "00 12 22 32, 0.75",
        "43 33 22 12 01, 0.7692",
        "40 04, -1",
        "31 22 13, -1",
        "00 44, 1"
    })
    void kappa_is_as_worked_by_hand(String pairs, double kappa) {
        assertThat(Agreement.kappa(pairs(pairs)).number().orElseThrow()).isCloseTo(kappa, within(0.00005));
    }

    @Test
    void kappa_is_missing_with_one_pair_and_without_variation() {
        assertThat(Agreement.kappa(List.of()).why()).contains(Figure.Reason.TOO_FEW);
        assertThat(Agreement.kappa(pairs("40")).why()).contains(Figure.Reason.TOO_FEW);
        for (String same : List.of("22 22", "31 32 33", "13 23 33"))
            assertThat(Agreement.kappa(pairs(same)).why()).as(same).contains(Figure.Reason.NO_SPREAD);
    }

    private static List<Pair> pairs(String text) {
        return Arrays.stream(text.split(" ")).map(pair -> new Pair(pair.charAt(0) - '0', pair.charAt(1) - '0')).toList();
    }
}
