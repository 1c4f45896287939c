package academy.huikuan.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import academy.huikuan.roleplay.Sample;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final Sample SAMPLE = GradedTalk.of("one", "case", Sample.Quality.POOR);

    private static SortedSet<Integer> turns(Integer... numbers) {
        return new TreeSet<>(List.of(numbers));
    }

    @Test
    void criterion_by_criterion_and_turn_by_turn() {
        Difference difference = Difference.of(SAMPLE, Map.of("calm", 2, "close", 3), Map.of("calm", turns(3), "close", turns(2, 3)));

        assertThat(difference.lines()).extracting(Difference.Line::by).containsExactly(2, 0);
        assertThat(difference.same()).isEqualTo(1);
        assertThat(difference.mean()).isEqualTo(1.0, within(1e-9));
        Difference.Line calm = difference.lines().get(0);
        assertThat(calm.both()).isEmpty();
        assertThat(calm.missed()).containsExactly(1);
        assertThat(calm.extra()).containsExactly(3);
        Difference.Line close = difference.lines().get(1);
        assertThat(close.both()).containsExactly(3);
        assertThat(close.missed()).containsExactly(1);
        assertThat(close.extra()).containsExactly(2);
    }

    @Test
    void what_was_not_graded_is_left_out() {
        Difference difference = Difference.of(SAMPLE, Map.of("close", 1), Map.<String, SortedSet<Integer>>of());

        assertThat(difference.lines()).singleElement().satisfies(line -> {
            assertThat(line.by()).isEqualTo(-2);
            assertThat(line.missed()).containsExactly(1, 3);
        });
        assertThat(Difference.of(SAMPLE, Map.of(), Map.<String, SortedSet<Integer>>of()).mean()).isZero();
    }
}
