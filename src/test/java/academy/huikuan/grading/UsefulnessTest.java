package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UsefulnessTest {
    /** Ratings that follow the grade alone: one star more for each level. */
    private static List<Usefulness.Given> line(int reviewers) {
        List<Usefulness.Given> all = new ArrayList<>();
        for (int i = 0; i < reviewers; i++)
            for (int grade = 0; grade <= 4; grade++) all.add(new Usefulness.Given("r" + i, grade, 1 + grade));
        return all;
    }

    @Test
    void without_a_rating_there_is_nothing() {
        assertThat(Usefulness.of(line(2), "nobody")).isEmpty();
    }

    @Test
    void below_eight_ratings_in_all_nothing_is_compared() {
        List<Usefulness.Given> seven = line(2).subList(0, 7);
        assertThat(Usefulness.of(seven, "r0").orElseThrow().beyond()).isEmpty();
        assertThat(Usefulness.of(line(2).subList(0, 8), "r0").orElseThrow().beyond()).isPresent();
    }

    @Test
    void low_ratings_of_low_grades_are_no_fault() {
        List<Usefulness.Given> all = line(3);
        all.add(new Usefulness.Given("severe", 0, 1));
        all.add(new Usefulness.Given("severe", 1, 2));

        Usefulness severe = Usefulness.of(all, "severe").orElseThrow();

        assertThat(severe.mean()).isEqualTo(1.5, within(1e-9));
        assertThat(severe.beyond().orElseThrow()).isEqualTo(0, within(1e-9));
    }

    @Test
    void a_review_that_helps_more_than_its_grade_promises_stands_out() {
        List<Usefulness.Given> all = line(4);
        all.add(new Usefulness.Given("helpful", 1, 4));
        all.add(new Usefulness.Given("flatterer", 4, 3));

        assertThat(Usefulness.of(all, "helpful").orElseThrow().beyond().orElseThrow()).isGreaterThan(1.5);
        assertThat(Usefulness.of(all, "flatterer").orElseThrow().beyond().orElseThrow()).isLessThan(-1);
    }

    @Test
    void where_all_gave_the_same_grade_the_mean_is_the_line() {
        List<Usefulness.Given> all = new ArrayList<>();
        for (int i = 0; i < 8; i++) all.add(new Usefulness.Given("r" + i, 3, i < 4 ? 2 : 4));

        assertThat(Usefulness.of(all, "r0").orElseThrow().beyond().orElseThrow()).isEqualTo(-1, within(1e-9));
        assertThat(Usefulness.of(all, "r7").orElseThrow().beyond().orElseThrow()).isEqualTo(1, within(1e-9));
    }
}
