package academy.huikuan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        "days(\"2026-10-31\")", "a.b", "a[0]", "round(1)"})
    void knows_nothing_but_what_is_listed(String text) {
        assertThatThrownBy(() -> Formula.of(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void has_an_end() {
        assertThatThrownBy(() -> Formula.of("1" + " + 1".repeat(100))).hasMessageContaining("300 characters");
    }
}
