package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MeanRuleTest {
    private static final List<String> CRITERIA = List.of("calm", "close");

    @Test
    void the_mean_of_three_is_exact_and_is_kept_as_it_is() {
        Grade grade = MeanRule.grade(CRITERIA, List.of(Samples.full(1), Samples.full(1), Samples.full(3)));
        assertThat(grade.score("calm").earned() * 3).isEqualTo(grade.score("calm").possible() * 5 / 4);
        assertThat(grade.score().outOf(4, 2)).hasToString("1.67");
        assertThat(Grade.decoded(grade.encoded())).isEqualTo(grade);
        assertThat(grade.level("calm")).isEqualTo(1);
    }

    @Test
    void halves_read_as_before() {
        Grade grade = Grade.decoded("calm=5 close=6");
        assertThat(grade).isEqualTo(new Grade(Map.of("calm", 5, "close", 6)));
        assertThat(grade.score().outOf(4, 2)).hasToString("2.75");
    }

    @Test
    void each_rule_makes_its_own_grade_of_the_same_reviews() {
        List<Marks> reviews = List.of(Samples.full(1), Samples.full(1), Samples.full(4));
        assertThat(Rule.MEDIAN.grade(CRITERIA, reviews).score().outOf(4, 1)).hasToString("1.0");
        assertThat(Rule.MEAN.grade(CRITERIA, reviews).score().outOf(4, 1)).hasToString("2.0");
    }
}
