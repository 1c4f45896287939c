package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Ids;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTest {
    private static Weighing weighing(double share, double engaged) {
        return new Weighing(new ReviewId(Ids.random()), share, -0.25, 0.5, engaged);
    }

    @ParameterizedTest
    @CsvSource({"0.34, 0.98, NONE", "0.30, 0.98, NONE", "0.20, 0.98, UNSTEADY", "0.05, 0.02, FLAT", "0.34, 0.4, FLAT"})
    void a_review_is_discounted_for_a_reason(double share, double engaged, Weighing.Discount discount) {
        assertThat(weighing(share, engaged).discount(3)).isEqualTo(discount);
    }

    @Test
    void they_are_kept_as_words() {
        List<Weighing> two = List.of(weighing(0.75, 1), weighing(0.25, 0.02));
        assertThat(Weighing.decoded(Weighing.encoded(two))).isEqualTo(two);
        assertThat(Weighing.decoded("")).isEmpty();
    }
}
