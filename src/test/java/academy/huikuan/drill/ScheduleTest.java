package academy.huikuan.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    @Test
    void what_is_missed_comes_back_the_next_day() {
        assertThat(Schedule.missed(DAY)).isEqualTo(new Schedule.Next(0, java.util.Optional.of(DAY.plusDays(1))));
    }

    @ParameterizedTest
    @CsvSource({
        "0, true, 1, 3", "1, true, 2, 7", "2, true, 3, 21", "0, false, 0, 1", "1, false, 0, 1", "2, false, 0, 1", "3, false, 0, 1"
    })
    void an_answer_leads_on_or_back(int step, boolean right, int next, int days) {
        Schedule.Next then = Schedule.answered(step, right, DAY);

        assertThat(then.step()).isEqualTo(next);
        assertThat(then.due()).contains(DAY.plusDays(days));
        assertThat(then.learned()).isFalse();
    }

    @Test
    void right_after_21_days_is_learned() {
        Schedule.Next then = Schedule.answered(3, true, DAY);

        assertThat(then.learned()).isTrue();
        assertThat(then.step()).isEqualTo(3);
    }

    @Test
    void four_right_answers_on_their_days_take_32_days() {
        LocalDate day = Schedule.missed(DAY).due().orElseThrow();
        int step = 0;
        for (int answer = 0; answer < 3; answer++) {
            Schedule.Next next = Schedule.answered(step, true, day);
            step = next.step();
            day = next.due().orElseThrow();
        }

        assertThat(day).isEqualTo(DAY.plusDays(32));
        assertThat(Schedule.answered(step, true, day).learned()).isTrue();
    }

    @Test
    void there_is_no_other_step() {
        assertThatThrownBy(() -> new Schedule.Next(4, java.util.Optional.empty())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Schedule.answered(7, true, DAY)).isInstanceOf(IllegalArgumentException.class);
    }
}
