package academy.huikuan.lti.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.score.Score;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PointsTest {
    @ParameterizedTest
    @CsvSource({
        "17, 20, 17/20",
        "0, 9, 0/9",
        "25, 40, 25/40",
        "1000000000, 1000000000, 1000000000/1000000000",
        "5000000000000000, 8000000000000000, 5/8",
        "1, 9999999999999999, 0/100",
        "6666666666666667, 9999999999999999, 66.666666/100"
    })
    void scores_are_sent_exactly_where_numbers_are_small_enough(long earned, long possible, String sent) {
        assertThat(Points.of(new Score(earned, possible)).encoded()).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({"0, 7, 0/100", "5, 7, 71.42/100", "2, 3, 66.66/100", "7, 7, 100/100", "9999, 10000, 99.99/100", "99999, 100000, 99.99/100"})
    void what_is_done_is_a_percentage_that_is_100_only_when_all_is_done(int done, int of, String sent) {
        assertThat(Points.percent(done, of).encoded()).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "17/20, 85, 100, true",
        "17/20, 0.85, 1, true",
        "17/20, 17, 20, true",
        "1/3, 33.33333, 100, true",
        "1/3, 33.33, 100, true",
        "1/3, 3.33, 10, true",
        "1/3, 0.33, 1, true",
        "17/20, 86, 100, false",
        "17/20, 85.1, 100, false",
        "17/20, 0.86, 1, false",
        "17/20, 85, 0, false",
        "0/20, 0, 100, true",
        "0/20, 1, 100, false"
    })
    void a_gradebook_shows_them_in_its_own_scale(String points, BigDecimal result, BigDecimal maximum, boolean shown) {
        assertThat(Points.decoded(points).orElseThrow().shownAs(result, maximum)).isEqualTo(shown);
    }

    @Test
    void equal_shares_are_the_same_points() {
        assertThat(points("17/20").same(points("85/100"))).isTrue();
        assertThat(points("1/3")).isLessThan(points("34/100"));
        assertThat(points("1/3")).isGreaterThan(points("33.33/100"));
    }

    @Test
    void nonsense_is_no_points() {
        assertThatThrownBy(() -> points("21/20")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> points("0/0")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Points.decoded("")).isEmpty();
    }

    private static Points points(String text) {
        return Points.decoded(text).orElseThrow();
    }
}
