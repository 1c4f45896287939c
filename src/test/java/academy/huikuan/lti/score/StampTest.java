package academy.huikuan.lti.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StampTest {
    private static final Instant NOW = Instant.parse("2026-11-22T09:30:00.007654Z");

    @ParameterizedTest
    @CsvSource({
        ", 2026-11-22T09:30:00.007Z",
        "2026-11-22T09:30:00.006Z, 2026-11-22T09:30:00.007Z",
        "2026-11-22T09:30:00.007Z, 2026-11-22T09:30:00.008Z",
        "2026-11-22T09:30:00.008Z, 2026-11-22T09:30:00.009Z",
        "2026-11-22T11:00:00Z, 2026-11-22T11:00:00.001Z"
    })
    void each_is_later_than_all_before_even_if_the_clock_went_back(Instant last, String text) {
        assertThat(Stamp.text(Stamp.after(NOW, Optional.ofNullable(last)))).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        ", 0",
        "0, 0",
        "120, 120",
        "' 7 ', 7",
        "-3, 0",
        "soon, 0",
        "9999999, 86400",
        "99999999999, 0",
        "'Sun, 22 Nov 2026 09:31:00 GMT', 59",
        "'Sun, 22 Nov 2026 09:00:00 GMT', 0",
        "'Sun, 22 Nov 2037 09:00:00 GMT', 86400"
    })
    void a_platform_says_when_to_come_again_in_seconds_or_as_a_date(String header, long seconds) {
        assertThat(Stamp.retryAfter(Optional.ofNullable(header), NOW).toSeconds()).isEqualTo(seconds);
        assertThat(Stamp.retryAfter(Optional.ofNullable(header), NOW)).isLessThanOrEqualTo(Duration.ofDays(1));
    }
}
