package academy.huikuan.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {
    @Test
    void chinese_is_twice_as_wide_and_numbers_stand_right() {
        assertThat(new Table("T", "who", "n", "to").row("博远", 7, "-").row("a", 142, "b").lines())
                .containsExactly("", "T", "  who     n  to", "  博远    7  -", "  a     142  b");
    }

    @Test
    void every_row_has_its_cells() {
        assertThatThrownBy(() -> new Table("T", "a", "b").row("c")).isInstanceOf(IllegalArgumentException.class);
    }
}
