package academy.huikuan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "1 + 2 * 3|7",
        "(1 + 2) * -3|-9",
        "0.1 + 0.2|0.3",
        "1000000 * 0.92 * 0.06 * 180 / 360|27600",
        "round(386000 * 0.06 / 365 * 47, 0)|2982",
        "round(2.5, 0)|3",
        "round(2.345, 2)|2.35",
        "round(15840, -2)|15800",
        "min(3, 1, 2) + max(3, 1, 2)|4",
        "days(\"2026-10-31\", \"2026-11-18\")|18",
        "days(\"2026-11-18\", \"2026-10-31\")|-18",
        "days(\"2028-02-28\", \"2028-03-01\")|2"})
    void is_computed_exactly(String text, String value) {
        assertThat(Formula.of(text).value()).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", "x", "PI", "e", "1 +", "(1", "142,000", "2 ^ 3", "7 % 2", "1 / 0", "2(3)", "1 < 2", "true", "\"a\"", "\"a\" + \"b\"",
        "SQRT(4)", "random()", "if(1, 2, 3)", "DT_NOW()", "str_length(\"a\")", "days(\"2026-02-30\", \"2026-03-01\")", "days(1, 2)",
        "days(\"2026-10-31\")", "a.b", "a[0]", "round(1)",
        "round(1, \"a\")", "round(1, 13)", "1e3", "2 * .5E+3"})
    void knows_nothing_but_what_is_listed(String text) {
        assertThatThrownBy(() -> Formula.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"round(1, 999999999)", "1e900000000 + 1", "round(1e900000000, 2)", "round(1, -2147483648)"})
    void cannot_be_made_to_fill_the_memory(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(5), () ->
                assertThatThrownBy(() -> Formula.of(text)).isInstanceOf(IllegalArgumentException.class));
    }

    @Test
    void has_an_end() {
        assertThatThrownBy(() -> Formula.of("1" + " + 1".repeat(100))).hasMessageContaining("300 characters");
    }
}
