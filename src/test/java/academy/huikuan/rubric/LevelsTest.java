package academy.huikuan.rubric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.score.Score;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class LevelsTest {
    private static final List<String> WORDS = Collections.nCopies(5, "words");
    private static final Rubric RUBRIC = new Rubric(
            "r",
            "R",
            new Score(24, 40),
            WORDS,
            List.of(
                    new Criterion("facts", "Facts", List.of("thinking"), WORDS, List.of(), false),
                    new Criterion("request", "Request", List.of("execution"), WORDS, List.of(), false),
                    new Criterion("tone", "Tone", List.of("persuasion"), WORDS, List.of(), true)),
            List.of(new RedLine("threat", "Threat")));

    private static Levels levels(int facts, int request, int tone) {
        return new Levels(new TreeMap<>(Map.of("facts", facts, "request", request, "tone", tone)));
    }

    @Test
    void the_score_is_all_levels_of_four_for_each_criterion() {
        assertThat(levels(3, 2, 4).score(RUBRIC)).isEqualTo(new Score(9, 12));
        assertThat(levels(0, 0, 0).score(RUBRIC)).isEqualTo(new Score(0, 12));
        assertThat(levels(4, 4, 4).score(RUBRIC)).isEqualTo(new Score(12, 12));
    }

    @Test
    void a_missing_level_is_no_zero() {
        Levels some = new Levels(new TreeMap<>(Map.of("facts", 3, "tone", 1)));
        assertThat(some.missing(RUBRIC)).extracting(Criterion::id).containsExactly("request");
        assertThatThrownBy(() -> some.score(RUBRIC)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void levels_outlive_being_written_down() {
        assertThat(Levels.decoded(levels(3, 0, 4).encoded())).isEqualTo(levels(3, 0, 4));
        assertThat(Levels.decoded("")).isEqualTo(new Levels(new TreeMap<>()));
        assertThatThrownBy(() -> levels(5, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }
}
