package academy.huikuan.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SittingTest {
    private static final Instant NOW = Instant.parse("2026-11-18T02:00:00Z");

    @ParameterizedTest
    @CsvSource({"0, false", "299, false", "300, true", "4000, true"})
    void five_minutes_are_enough(long seconds, boolean over) {
        Sitting sitting = Sitting.of(String.valueOf(NOW.minusSeconds(seconds).toEpochMilli()), NOW);

        assertThat(sitting.seconds()).isEqualTo(seconds);
        assertThat(sitting.over()).isEqualTo(over);
        assertThat(Sitting.of(sitting.carried(), NOW)).isEqualTo(sitting);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "99999999999999999999", "1e9", "0", "999999999999999"})
    void what_no_page_of_ours_carries_begins_anew(String since) {
        assertThat(Sitting.of(since, NOW)).isEqualTo(new Sitting(NOW, NOW));
    }

    @Test
    void a_page_left_open_for_hours_begins_anew() {
        assertThat(Sitting.of(String.valueOf(NOW.minusSeconds(7201).toEpochMilli()), NOW).over()).isFalse();
    }
}
