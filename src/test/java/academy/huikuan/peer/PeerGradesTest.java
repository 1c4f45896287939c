package academy.huikuan.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeerGradesTest {
    private static final Scale SCALE = Scale.of(5, 4);

    private static PeerReview review(String grader, String submission, int level) {
        return new PeerReview(grader, submission, List.of(level, level, level, level, level));
    }

    private static void finite(PeerGrades grades) {
        assertThat(grades.works()).allSatisfy(work -> {
            assertThat(work.estimate()).isBetween(0.0, 4.0);
            assertThat(work.sd()).isPositive().isFinite();
            assertThat(work.low()).isBetween(0.0, work.estimate());
            assertThat(work.high()).isBetween(work.estimate(), 4.0);
            assertThat(work.criteria()).hasSize(5).allSatisfy(criterion -> assertThat(criterion).isFinite());
            assertThat(work.passes(2.4)).isBetween(0.0, 1.0);
        });
        assertThat(grades.graders()).allSatisfy(grader -> {
            assertThat(grader.severity()).isFinite();
            assertThat(grader.spread()).isPositive().isFinite();
            assertThat(grader.engaged()).isBetween(0.02, 1.0);
        });
    }

    @Test
    void the_smallest_classes_have_finite_estimates() {
        finite(PeerGrades.of(SCALE, List.of(review("g", "s", 3)), List.of()));
        finite(PeerGrades.of(SCALE, List.of(review("g", "s", 0)), List.of(new TrainerGrade("s", List.of(4, 4, 4, 4, 4)))));
        finite(PeerGrades.of(SCALE, List.of(review("g", "s1", 3), review("g", "s2", 1), review("g", "s3", 2)), List.of()));
        List<PeerReview> equal = new ArrayList<>();
        for (int g = 0; g < 6; g++) for (int s = 0; s < 6; s++) if (g != s) equal.add(review("g" + g, "s" + s, 4));
        finite(PeerGrades.of(SCALE, equal, List.of()));
        finite(PeerGrades.of(SCALE, equal, List.of(new TrainerGrade("s0", List.of(0, 0, 0, 0, 0)))));
    }

    @Test
    void one_criterion_with_two_levels_is_enough() {
        PeerGrades grades = PeerGrades.of(
                Scale.of(1, 1),
                List.of(new PeerReview("a", "s", List.of(1)), new PeerReview("b", "s", List.of(0))),
                List.of());
        assertThat(grades.works()).singleElement().satisfies(work -> assertThat(work.estimate()).isBetween(0.0, 1.0));
    }

    /** Each work has a true level; one reviewer always gives one level more, another one less. */
    private static List<PeerReview> classWithSevereAndGenerous() {
        List<PeerReview> reviews = new ArrayList<>();
        for (int s = 0; s < 30; s++) {
            int level = 1 + s % 3;
            reviews.add(review("fair" + s % 5, "s" + s, level));
            reviews.add(s % 2 == 0 ? review("generous", "s" + s, level + 1) : review("severe", "s" + s, level - 1));
        }
        return reviews;
    }

    @Test
    void severe_and_generous_reviewers_are_corrected() {
        PeerGrades grades = PeerGrades.of(SCALE, classWithSevereAndGenerous(), List.of());
        double generous = grades.graders().stream().filter(one -> one.grader().equals("generous")).findFirst().orElseThrow().severity();
        double severe = grades.graders().stream().filter(one -> one.grader().equals("severe")).findFirst().orElseThrow().severity();
        assertThat(generous).isPositive();
        assertThat(severe).isNegative();
        double wrong = 0;
        double wrongByMean = 0;
        for (PeerGrades.Work work : grades.works()) {
            int s = Integer.parseInt(work.submission().substring(1));
            wrong += Math.pow(work.estimate() - (1 + s % 3), 2);
            wrongByMean += 0.25;
        }
        assertThat(wrong).isLessThan(wrongByMean);
    }

    @Test
    void a_trainers_grades_shift_the_class_onto_the_trainers_scale() {
        List<TrainerGrade> lower = new ArrayList<>();
        for (int s = 0; s < 30; s += 3) lower.add(new TrainerGrade("s" + s, List.of(0, 0, 0, 0, 0)));
        double alone = mean(PeerGrades.of(SCALE, classWithSevereAndGenerous(), List.of()));
        double graded = mean(PeerGrades.of(SCALE, classWithSevereAndGenerous(), lower));
        assertThat(graded).isLessThan(alone - 0.2);
    }

    private static double mean(PeerGrades grades) {
        return grades.works().stream().mapToDouble(PeerGrades.Work::estimate).average().orElseThrow();
    }

    @Test
    void a_trainers_grade_narrows_the_interval_of_its_work() {
        List<PeerReview> reviews = classWithSevereAndGenerous();
        double before = PeerGrades.of(SCALE, reviews, List.of()).works().get(0).sd();
        double after = PeerGrades.of(SCALE, reviews, List.of(new TrainerGrade("s0", List.of(1, 1, 1, 1, 1)))).works().get(0).sd();
        assertThat(after).isLessThan(before);
    }

    @Test
    void what_is_no_class_is_refused() {
        List<PeerReview> twice = List.of(review("g", "s", 1), review("g", "s", 2));
        assertThatThrownBy(() -> PeerGrades.of(SCALE, twice, List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PeerGrades.of(SCALE, List.of(), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PeerGrades.of(SCALE, List.of(review("g", "s", 5)), List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PeerGrades.of(SCALE, List.of(new PeerReview("g", "s", List.of(1, 2))), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0,0.5", "1,0.8413447460685429", "-1,0.15865525393145707", "1.6448536269514722,0.95", "3,0.9986501019683699", "-8,6.220960574271785e-16", "-40,0"})
    void the_normal_distribution_is_that_of_the_tables(double x, double below) {
        assertThat(Normal.below(x)).isCloseTo(below, within(1e-13));
    }

    @Test
    void criteria_are_weighted_as_the_scale_says() {
        assertThat(new Scale(List.of(3.0, 1.0), 4).mean(List.of(4, 0))).isEqualTo(3);
    }
}
