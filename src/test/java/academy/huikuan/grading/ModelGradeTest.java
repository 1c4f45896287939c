package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import academy.huikuan.score.Score;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelGradeTest {
    private static final List<String> FIVE = List.of("a", "b", "c", "d", "e");

    private static List<Double> levels(String text) {
        return Stream.of(text.split(" ")).map(Double::valueOf).toList();
    }

    private static double mean(Grade grade) {
        return 4.0 * grade.score().earned() / grade.score().possible();
    }

    @ParameterizedTest
    @CsvSource({
        "2.5, 2 3 2.5 2 3, 2 3 2.5 2 3",
        "3.8, 4.5 3.8 3.6 3.6 3.5, 4 3.925 3.725 3.725 3.625",
        "0.1, -0.4 0.2 0.2 0.2 0.3, 0 0.1 0.1 0.1 0.2",
        "4, 4.2 4 4 4 3.8, 4 4 4 4 4",
        "0, 0 0 0 0 0, 0 0 0 0 0"
    })
    void criteria_stay_on_the_scale_and_their_mean_stays_the_estimate(double estimate, String levels, String kept) {
        Grade grade = ModelGrade.of(FIVE, estimate, levels(levels));
        for (int i = 0; i < 5; i++)
            assertThat((double) grade.parts().get(FIVE.get(i)) / Grade.FINE).isCloseTo(levels(kept).get(i), within(0.0013));
        assertThat(mean(grade)).isCloseTo(estimate, within(0.00013));
    }

    @Test
    void any_estimate_is_kept_to_a_part() {
        Random random = new Random(5);
        for (int run = 0; run < 500; run++) {
            List<Double> levels = new ArrayList<>();
            double sum = 0;
            for (int i = 0; i < 5; i++) {
                double level = -0.2 + 4.4 * random.nextDouble();
                levels.add(level);
                sum += level;
            }
            double estimate = Math.max(0, Math.min(4, sum / 5));
            assertThat(mean(ModelGrade.of(FIVE, estimate, levels))).isCloseTo(estimate, within(0.00013));
        }
    }

    @ParameterizedTest
    @CsvSource({"236, 400, false, 2.3", "240, 400, true, 2.4", "236, 400, true, 2.4", "2399, 4000, false, 2.3", "250, 400, true, 2.5", "0, 400, false, 0.0"})
    void no_grade_that_fails_reads_like_the_pass_mark(long earned, long possible, boolean passed, String shown) {
        assertThat(Grade.shown(new Score(earned, possible), passed)).isEqualTo(shown);
    }
}
