package academy.huikuan.calibration;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.roleplay.Sample;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SampleRuleTest {
    private static final List<Sample> ALL = List.of(
            GradedTalk.of("a-good", "a", Sample.Quality.GOOD),
            GradedTalk.of("b-good", "b", Sample.Quality.GOOD),
            GradedTalk.of("c-poor", "c", Sample.Quality.POOR),
            GradedTalk.of("d-middling", "d", Sample.Quality.MIDDLING),
            GradedTalk.of("e-poor", "e", Sample.Quality.POOR));

    @Test
    void two_of_different_quality_from_the_unit_at_hand() {
        for (int person = 0; person < 20; person++) {
            List<Sample> chosen = SampleRule.first(ALL, sample -> Set.of("b", "c").contains(sample.scenario()), "person " + person);
            assertThat(chosen).extracting(Sample::id).containsExactlyInAnyOrder("b-good", "c-poor");
        }
    }

    @Test
    void where_the_unit_has_one_the_other_comes_from_elsewhere() {
        for (int person = 0; person < 20; person++) {
            List<Sample> chosen = SampleRule.first(ALL, sample -> sample.scenario().equals("c"), "person " + person);
            assertThat(chosen.get(0).id()).isEqualTo("c-poor");
            assertThat(chosen.get(1).quality()).isNotEqualTo(Sample.Quality.POOR);
        }
    }

    @Test
    void the_same_person_gets_the_same_and_not_everybody_does() {
        assertThat(SampleRule.first(ALL, any -> true, "one")).isEqualTo(SampleRule.first(ALL, any -> true, "one"));
        assertThat(IntStream.range(0, 40)
                        .mapToObj(person -> SampleRule.first(ALL, any -> true, "person " + person))
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(3);
    }

    @Test
    void all_alike_make_no_pair() {
        assertThat(SampleRule.first(ALL.subList(0, 2), any -> true, "one")).hasSize(1);
    }

    @Test
    void an_anchor_fits_the_exercise_and_is_new_to_the_person() {
        assertThat(SampleRule.anchor(ALL, sample -> sample.scenario().equals("d"), Set.of("a-good"), "one"))
                .map(Sample::id)
                .contains("d-middling");
        assertThat(SampleRule.anchor(ALL, sample -> sample.scenario().equals("d"), Set.of("d-middling"), "one")).isEmpty();
        assertThat(SampleRule.anchor(ALL, any -> false, Set.of(), "one")).isEmpty();
    }
}
