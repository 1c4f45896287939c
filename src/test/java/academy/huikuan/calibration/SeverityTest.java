package academy.huikuan.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeverityTest {
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final YearMonth NOVEMBER = YearMonth.of(2026, 11);

    private static Severity.Seen seen(YearMonth month, Double... differences) {
        return new Severity.Seen(month, List.of(differences));
    }

    @Test
    void nothing_graded_is_no_severity() {
        assertThat(Severity.of(List.of())).isEmpty();
        assertThat(Severity.monthly(List.of())).isEmpty();
    }

    @Test
    void the_mean_is_how_generous_and_the_spread_how_even() {
        Severity severity = Severity.of(List.of(seen(OCTOBER, 1.0, 0.0), seen(NOVEMBER, 1.0, 0.0))).orElseThrow();

        assertThat(severity.works()).isEqualTo(2);
        assertThat(severity.mean()).isEqualTo(0.5, within(1e-9));
        assertThat(severity.spread()).isEqualTo(0.5, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0.14, 0", "-0.14, 0", "0.15, 1", "-0.15, -1", "-2, -1", "0, 0"})
    void small_differences_are_none(double mean, int direction) {
        assertThat(new Severity(3, mean, 0.5).direction()).isEqualTo(direction);
    }

    @Test
    void months_stand_in_their_order_and_empty_ones_not_at_all() {
        var months = Severity.monthly(List.of(seen(NOVEMBER, -1.0), seen(OCTOBER, 2.0), seen(OCTOBER, 0.0)));

        assertThat(months.keySet()).containsExactly(OCTOBER, NOVEMBER);
        assertThat(months.get(OCTOBER).mean()).isEqualTo(1.0, within(1e-9));
        assertThat(months.get(OCTOBER).works()).isEqualTo(2);
        assertThat(months.get(NOVEMBER).mean()).isEqualTo(-1.0, within(1e-9));
    }
}
