package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealRuleTest {
    private static final Instant DAY = Instant.parse("2026-11-01T00:00:00Z");

    private static Instant day(int number) {
        return DAY.plus(Duration.ofDays(number));
    }

    /** Own reviews on days 1, 2, 3 and so on, the last first, as they might come. */
    @ParameterizedTest
    @CsvSource({
        // settled, shows, sooner, owed, written -> released
        "4, 9, true, 3, 3, 4", // all written before it was settled
        "2, 9, true, 3, 3, 3", // the third own review opens it
        "1, 9, true, 2, 5, 2", // what was reviewed beyond the duty changes nothing
        "2, 9, true, 3, 2, 9", // one lacks: it shows in any case on day 9
        "2, 9, false, 3, 3, 9", // own reviews do not open it
        "2, 9, true, 0, 0, 2", // nothing owed
        "12, 9, true, 3, 3, 12", // settled late, or anew
        "2, 1, true, 3, 3, 2"
    })
    void released_when_the_author_could_first_see_it(int settled, int shows, boolean sooner, int owed, int written, int released) {
        List<Instant> own = IntStream.range(0, written).mapToObj(i -> day(written - i)).toList();
        assertThat(AppealRule.released(day(settled), day(shows), sooner, owed, own)).isEqualTo(day(released));
    }

    @Test
    void fourteen_days_from_then() {
        assertThat(AppealRule.until(day(3))).isEqualTo(day(17));
        assertThat(AppealRule.until(day(3).plusSeconds(61))).as("no minute").isEqualTo(day(17).plus(Duration.ofHours(1)));
    }
}
