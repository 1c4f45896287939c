package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.score.Score;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountingTest {
    private static List<Counting.Taken> taken(String percents) {
        return Arrays.stream(percents.split(" "))
                .map(Integer::parseInt)
                .map(percent -> new Counting.Taken(new Score(percent, 100), percent >= 80))
                .toList();
    }

    /** Attempts in their order, in percent; 80 passes. */
    @ParameterizedTest
    @CsvSource({
        "best, 60 90 75, 90, true", "last, 60 90 75, 75, false", "first, 60 90 75, 60, false", "average, 60 90 75, 75, false",
        "best, 70, 70, false", "last, 90 80, 80, true", "first, 80 10 10, 80, true", "average, 70 90, 80, true", "average, 70 89, 79, false"
    })
    void an_attempt_counts_as_the_settings_say(String counting, String percents, int counts, boolean passed) {
        QuizStanding standing = Counting.of(counting).orElseThrow().standing(taken(percents), 80);
        assertThat(standing.finished()).isEqualTo(percents.split(" ").length);
        assertThat(standing.best().orElseThrow().percent()).isEqualTo(counts);
        assertThat(standing.passed()).isEqualTo(passed);
    }

    @Test
    void the_average_is_exact() {
        assertThat(Score.mean(List.of(new Score(1, 3), new Score(1, 3), new Score(1, 3)))).isEqualTo(new Score(1, 3));
        assertThat(Score.mean(List.of(new Score(1, 2), new Score(3, 4)))).isEqualTo(new Score(5, 8));
        assertThat(Score.mean(List.of(new Score(799_999, 1_000_000), new Score(4, 5))).reaches(80)).isFalse();
        assertThat(Score.mean(List.of(new Score(0, 7), new Score(0, 7)))).isEqualTo(new Score(0, 1));
    }

    @Test
    void an_average_beyond_all_denominators_is_rounded_down() {
        Score mean = Score.mean(List.of(new Score(1, 9_999_999_967L), new Score(1, 9_999_999_943L), new Score(1, 9_999_999_929L)));
        assertThat(mean).isEqualTo(new Score(1_000_000, 10_000_000_000_000_000L));
    }
}
