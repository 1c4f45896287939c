package academy.huikuan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightTest {
    @ParameterizedTest
    @CsvSource({
        "100,630000000",
        "50,315000000",
        "33.333,210000000",
        "33.33333,210000000",
        "33.33,210000000",
        "66.667,420000000",
        "-33.33333,-210000000",
        "16.66667,105000000",
        "14.28571,90000000",
        "14.29,90000000",
        "12.5,78750000",
        "11.11111,70000000",
        "83.33,525000000",
        "0,0",
        "12.34567,77777721",
        "33,207900000",
        "0.00001,0",
        "0.01,63000",
        "99.9,629370000"
    })
    void a_weight_is_the_fraction_that_is_near_or_the_percentage_itself(BigDecimal percent, long units) {
        assertThat(Weight.ofPercent(percent)).isEqualTo(new Weight(units));
    }

    @ParameterizedTest
    @CsvSource({"210000000,33.33333", "315000000,50", "90000000,14.28571", "-525000000,-83.33333", "77777721,12.34567", "0,0", "630000000,100"})
    void a_weight_is_written_with_five_decimals_at_most(long units, String percent) {
        assertThat(new Weight(units).percent()).isEqualTo(percent);
        assertThat(Weight.ofPercent(new BigDecimal(percent))).isEqualTo(new Weight(units));
    }

    @ParameterizedTest
    @CsvSource({"1,3,3", "1,6,6", "1,7,7", "1,9,9", "1,8,8", "1,20,20"})
    void as_many_parts_as_there_are_make_the_whole(int part, int whole, int times) {
        assertThat(Weight.sum(Collections.nCopies(times, Weight.of(part, whole)))).isEqualTo(new Score(Weight.FULL, Weight.FULL));
    }

    @Test
    void weights_together_are_never_below_nothing_nor_above_all() {
        assertThat(Weight.sum(Collections.nCopies(3, Weight.ALL)).earned()).isEqualTo(Weight.FULL);
        assertThat(Weight.sum(java.util.List.of(Weight.of(1, 2), new Weight(-Weight.FULL))).earned()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"100.00001", "-101", "1000"})
    void more_than_all_is_refused(BigDecimal percent) {
        assertThatThrownBy(() -> Weight.ofPercent(percent)).isInstanceOf(IllegalArgumentException.class);
    }
}
