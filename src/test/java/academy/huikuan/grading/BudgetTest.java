package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {
    private static Budget budget(String course, int left) {
        return new Budget(2, left, Arrays.stream(course.split(" ")).map(Double::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "0.21 0.20 0.19 0.18 0.17 0.16 0.15, 6, 6, 21, 15",
        "0.21 0.20 0.19 0.18 0.17 0.16 0.15, 2, 2, 21, 19",
        "0.21 0.20 0.19 0.18 0.17 0.16 0.15, 0, 6, 21, 15",
        "0.10, 0, 0, 10, 10"
    })
    void it_says_what_so_many_more_gradings_change(String course, int left, int spoken, String now, String after) {
        Budget budget = budget(course, left);
        assertThat(budget.spoken()).isEqualTo(spoken);
        assertThat(Budget.percent(budget.now())).isEqualTo(now);
        assertThat(Budget.percent(budget.after(budget.spoken()))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource({
        "0.20 0.18 0.16 0.15 0.149 0.148 0.147 0.146, 3",
        "0.20 0.18 0.16 0.14, 3",
        "0.20 0.20 0.15 0.14, 3",
        "0.01 0.009 0.009 0.008, 0",
        "0.3, 0"
    })
    void it_says_when_to_stop(String course, int stop) {
        assertThat(budget(course, 5).stop()).isEqualTo(stop);
    }

    @Test
    void the_curve_begins_here_and_ends_at_the_right() {
        Budget.Curve curve = budget("0.20 0.15 0.10 0.10", 3).curve();
        assertThat(curve.points().split(" ")).hasSize(4).startsWith("44.0,20.0").endsWith("304.0,82.0");
        assertThat(curve.up()).extracting(Budget.Tick::text).containsExactly("0", "10", "20");
        assertThat(curve.across()).extracting(Budget.Tick::text).containsExactly("+0", "+1", "+2", "+3");
        assertThat(budget("0", 0).curve().points()).isEqualTo("44.0,144.0");
    }

    @Test
    void a_budget_without_a_course_is_none() {
        assertThatThrownBy(() -> new Budget(0, 0, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThat(Budget.usual(5)).isEqualTo(5);
        assertThat(Budget.usual(300)).isEqualTo(12);
    }
}
