package academy.huikuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboxPauseTest {
    /** Tries before, seconds that the receiver asks for, seconds until the next try. */
    @ParameterizedTest
    @CsvSource({"0, 0, 2", "1, 0, 4", "2, 0, 8", "9, 0, 1024", "13, 0, 16384", "14, 0, 21600", "1000, 0, 21600", "0, 30, 30", "5, 30, 64", "0, 86400, 86400"})
    void pauses_grow_to_six_hours_and_heed_the_receiver(int tries, long asked, long seconds) {
        assertThat(OutboxWiring.pause(tries, Duration.ofSeconds(asked))).isEqualTo(Duration.ofSeconds(seconds));
    }
}
