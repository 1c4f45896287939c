package academy.huikuan.grading;

import static academy.huikuan.grading.Outcome.By.PEERS;
import static academy.huikuan.grading.Outcome.By.TRAINER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.grading.MedianRule.Docket;
import academy.huikuan.grading.MedianRule.Opinion;
import academy.huikuan.score.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MedianRuleTest {
    private static final List<String> CRITERIA = List.of("a", "b", "c", "d", "e");
    private static final Score PASS = new Score(24, 40);

    private static Marks marks(int... levels) {
        TreeMap<String, Level> byCriterion = new TreeMap<>();
        for (int i = 0; i < levels.length; i++) byCriterion.put(CRITERIA.get(i), new Level(levels[i]));
        return new Marks(byCriterion, new TreeMap<>(), new TreeMap<>(), "");
    }

    private static Marks all(int level) {
        return marks(level, level, level, level, level);
    }

    private static Marks crossing(int turn) {
        return new Marks(all(2).levels(), new TreeMap<>(), new TreeMap<>(java.util.Map.of(turn, "threat")), "");
    }

    private static Outcome outcome(int wanted, boolean due, Optional<Marks> trainer, Opinion... opinions) {
        return MedianRule.outcome(new Docket(CRITERIA, Rule.MEDIAN, wanted, List.of(opinions), trainer, due));
    }

    private static Opinion opinion(int level) {
        return new Opinion(all(level), false);
    }

    private static Outcome.Settled settled(int level, Outcome.By by) {
        return new Outcome.Settled(MedianRule.grade(CRITERIA, List.of(all(level))), by);
    }

    @ParameterizedTest
    @CsvSource({"2,4", "0 4,4", "2 3,5", "1 3 4,6", "4 1 3,6", "0 0 4 4,4", "1 2 3 4,5", "4 4 4 4 0,8", "0,0", "4,8"})
    void the_median_is_exact_in_halves(String levels, int twice) {
        assertThat(MedianRule.doubledMedian(Arrays.stream(levels.split(" "))
                        .map(Integer::valueOf)
                        .map(Level::new)
                        .toList()))
                .isEqualTo(twice);
    }

    @Test
    void the_grade_is_the_average_of_the_medians() {
        Grade grade = MedianRule.grade(CRITERIA, List.of(marks(3, 2, 2, 3, 2), marks(3, 3, 2, 3, 2)));
        assertThat(grade.parts())
                .containsExactly(
                        java.util.Map.entry("a", 6),
                        java.util.Map.entry("b", 5),
                        java.util.Map.entry("c", 4),
                        java.util.Map.entry("d", 6),
                        java.util.Map.entry("e", 4));
        assertThat(grade.score()).isEqualTo(new Score(25, 40));
        assertThat(grade.score().outOf(4, 1)).hasToString("2.5");
        assertThat(Grade.decoded(grade.encoded())).isEqualTo(grade);
    }

    @Test
    void the_pass_mark_is_reached_exactly() {
        assertThat(MedianRule.passes(MedianRule.grade(CRITERIA, List.of(marks(2, 2, 2, 3, 3))), PASS))
                .isTrue();
        assertThat(MedianRule.passes(
                        MedianRule.grade(CRITERIA, List.of(marks(2, 2, 2, 3, 3), marks(2, 2, 2, 3, 2))), PASS))
                .isFalse();
    }

    @Test
    void a_lone_review_is_never_a_grade() {
        assertThat(outcome(3, false, Optional.empty())).isEqualTo(new Outcome.Pending(3));
        assertThat(outcome(3, false, Optional.empty(), opinion(4))).isEqualTo(new Outcome.Pending(2));
        assertThat(outcome(3, true, Optional.empty(), opinion(4))).isEqualTo(new Outcome.Pending(1));
        assertThat(outcome(3, true, Optional.empty())).isEqualTo(new Outcome.Pending(2));
        assertThat(outcome(1, false, Optional.empty(), opinion(4))).isEqualTo(new Outcome.Pending(0));
    }

    @Test
    void two_reviews_settle_at_the_deadline_and_three_before() {
        assertThat(outcome(3, false, Optional.empty(), opinion(3), opinion(3))).isEqualTo(new Outcome.Pending(1));
        assertThat(outcome(3, true, Optional.empty(), opinion(3), opinion(3))).isEqualTo(settled(3, PEERS));
        assertThat(outcome(3, false, Optional.empty(), opinion(1), opinion(3), opinion(4)))
                .isEqualTo(settled(3, PEERS));
        assertThat(outcome(3, false, Optional.empty(), opinion(1), opinion(3), opinion(3), opinion(4)))
                .isEqualTo(settled(3, PEERS));
    }

    @Test
    void a_class_too_small_for_peers_waits_for_the_trainer() {
        assertThat(outcome(0, false, Optional.empty())).isEqualTo(new Outcome.Pending(0));
        assertThat(outcome(0, true, Optional.empty())).isInstanceOf(Outcome.Pending.class);
        assertThat(outcome(0, false, Optional.of(all(3)))).isEqualTo(settled(3, TRAINER));
    }

    @Test
    void where_a_trainer_graded_that_is_the_result() {
        assertThat(outcome(3, false, Optional.of(all(1)), opinion(4), opinion(4), opinion(4)))
                .isEqualTo(settled(1, TRAINER));
        assertThat(outcome(3, false, Optional.of(all(1)), new Opinion(crossing(3), true)))
                .isEqualTo(settled(1, TRAINER));
    }

    @Test
    void a_red_line_holds_the_result_until_a_trainer_has_looked() {
        assertThat(outcome(
                        3,
                        false,
                        Optional.empty(),
                        new Opinion(crossing(9), true),
                        opinion(2),
                        new Opinion(crossing(5), true)))
                .isEqualTo(new Outcome.HeldBack(new TreeSet<>(List.of(5, 9))));
        assertThat(outcome(3, true, Optional.empty(), new Opinion(crossing(9), true)))
                .isInstanceOf(Outcome.HeldBack.class);
        assertThat(outcome(3, false, Optional.empty(), new Opinion(crossing(9), false), opinion(2), opinion(2)))
                .isEqualTo(settled(2, PEERS));
    }

    @Test
    void a_settled_pass_never_turns_into_a_fail_without_a_trainer() {
        assertThat(MedianRule.replaces(Optional.of(settled(3, PEERS)), settled(2, PEERS), PASS))
                .isFalse();
        assertThat(MedianRule.replaces(Optional.of(settled(3, PEERS)), settled(2, TRAINER), PASS))
                .isTrue();
        assertThat(MedianRule.replaces(Optional.of(settled(3, PEERS)), settled(4, PEERS), PASS))
                .isTrue();
        assertThat(MedianRule.replaces(Optional.of(settled(2, PEERS)), settled(3, PEERS), PASS))
                .isTrue();
        assertThat(MedianRule.replaces(Optional.of(settled(2, PEERS)), settled(1, PEERS), PASS))
                .isTrue();
        assertThat(MedianRule.replaces(Optional.of(settled(1, TRAINER)), settled(4, PEERS), PASS))
                .isFalse();
        assertThat(MedianRule.replaces(
                        Optional.of(settled(3, PEERS)), new Outcome.HeldBack(new TreeSet<>(List.of(1))), PASS))
                .isFalse();
        assertThat(MedianRule.replaces(Optional.of(settled(3, PEERS)), settled(3, PEERS), PASS))
                .isFalse();
        assertThat(MedianRule.replaces(Optional.empty(), settled(0, PEERS), PASS))
                .isTrue();
        assertThat(MedianRule.replaces(Optional.empty(), new Outcome.Pending(1), PASS))
                .isFalse();
    }

    @Test
    void nonsense_is_refused() {
        assertThatThrownBy(() -> new Level(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Level(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grade(java.util.Map.of("a", 9))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grade(java.util.Map.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
