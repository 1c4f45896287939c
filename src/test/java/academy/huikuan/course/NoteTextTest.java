package academy.huikuan.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.platform.Refusal;
import org.junit.jupiter.api.Test;

class NoteTextTest {
    @Test
    void line_ends_become_one_kind_and_control_characters_go() {
        assertThat(NoteText.typed("一\r\n二\r三\n\t四\u0000\u000B").value()).isEqualTo("一\n二\n三\n\t四");
    }

    @Test
    void blank_is_empty_and_the_rest_stays_as_typed() {
        assertThat(NoteText.typed(" \n ").value()).isEmpty();
        assertThat(NoteText.typed("  一 ").value()).isEqualTo("  一 ");
    }

    @Test
    void four_thousand_characters_fit_and_one_more_does_not() {
        assertThat(NoteText.typed("一".repeat(NoteText.LONGEST)).value()).hasSize(4000);
        assertThatThrownBy(() -> NoteText.typed("一".repeat(4001))).isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void both_texts_stand_one_below_the_other_and_none_stands_twice() {
        assertThat(NoteText.typed("乙").after("甲").value()).isEqualTo("甲\n\n乙");
        assertThat(NoteText.typed("甲乙").after("甲").value()).isEqualTo("甲乙");
        assertThat(NoteText.typed("甲").after("甲乙").value()).isEqualTo("甲乙");
        assertThat(NoteText.NONE.after("甲").value()).isEqualTo("甲");
    }

    @Test
    void both_texts_may_be_too_long_together() {
        assertThatThrownBy(() -> NoteText.typed("一".repeat(3000)).after("二".repeat(3000))).isInstanceOf(Refusal.Invalid.class);
    }
}
