package academy.huikuan.drill;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.drill.Retention.Share;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetentionTest {
    @ParameterizedTest
    @CsvSource({"5, 8, 4, 63", "0, 5, 3, 0", "5, 5, 3, 100", "2, 3, 3, ", "4, 4, 4, ", "5, 9, 2, ", "0, 0, 0, ", "1, 6, 3, 17"})
    void a_share_is_told_from_five_answers_of_three_learners_on(int right, int answers, int learners, Integer percent) {
        assertThat(new Share(right, answers, learners).percent().orElse(null)).isEqualTo(percent);
    }

    @Test
    void the_weakest_subject_comes_first_and_those_without_enough_answers_last() {
        Retention weak = of("a/weak", 2).with(0, new Share(1, 6, 3));
        Retention strong = of("b/strong", 2).with(0, new Share(6, 6, 3)).with(1, new Share(3, 4, 3));
        Retention often = of("c/often", 9);
        Retention seldom = of("d/seldom", 3).with(0, new Share(0, 4, 4));

        assertThat(Stream.of(seldom, strong, often, weak).sorted(Retention.WEAKEST)).containsExactly(weak, strong, often, seldom);
    }

    private static Retention of(String subject, int misses) {
        return Retention.of(new Subject(subject), "", 3, 0, misses);
    }

    @Test
    void all_steps_together_are_the_subjects_share() {
        assertThat(of("a/b", 1).with(0, new Share(4, 6, 3)).with(3, new Share(1, 1, 1)).whole()).isEqualTo(new Share(5, 7, 3));
    }
}
