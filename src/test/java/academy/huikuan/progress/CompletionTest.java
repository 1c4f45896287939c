package academy.huikuan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompletionTest {
    @ParameterizedTest(name = "{0} of 3 read, quiz {1}/{2}, role-play {3}/{4} → {5}")
    @CsvSource({
        "3, true, true, true, true, true",
        "2, true, true, true, true, false",
        "0, true, true, true, true, false",
        "3, true, false, true, true, false",
        "3, true, true, true, false, false",
        "3, false, false, true, true, true",
        "3, true, true, false, false, true",
        "3, false, false, false, false, true",
        "2, false, false, false, false, false",
    })
    void a_unit_is_complete_when_all_it_asks_is_done(
            int read, boolean quiz, boolean quizPassed, boolean talk, boolean talkPassed, boolean complete) {
        UnitPlan plan = new UnitPlan("stages", "Stages", "v1", List.of("a", "b", "c"), quiz, 3, talk);
        UnitState state = new UnitState(read, score(quizPassed), 1, quizPassed, score(talkPassed), 1, talkPassed);
        assertThat(Completion.ofUnit(plan, state)).isEqualTo(complete);
    }

    private static Optional<Score> score(boolean passed) {
        return Optional.of(new Score(passed ? 9 : 1, 10));
    }

    @Test
    void a_score_alone_completes_nothing() {
        UnitPlan plan = new UnitPlan("stages", "Stages", "v1", List.of("a"), true, 0, false);
        assertThat(Completion.ofUnit(plan, new UnitState(1, Optional.of(new Score(10, 10)), 1, false, Optional.empty(), 0, false)))
                .isFalse();
    }

    @Test
    void the_course_is_complete_when_all_of_the_cohorts_units_are() {
        Curriculum curriculum = new Curriculum(List.of(plan("a"), plan("b"), plan("c")));
        assertThat(Completion.ofCourse(curriculum, Set.of("a", "b"))).isFalse();
        assertThat(Completion.ofCourse(curriculum, Set.of("a", "b", "c", "gone"))).isTrue();
        assertThat(Completion.ofCourse(curriculum.only(unit -> !unit.equals("c")), Set.of("a", "b"))).isTrue();
    }

    @Test
    void a_course_without_units_is_never_complete() {
        assertThat(Completion.ofCourse(new Curriculum(List.of()), Set.of("a"))).isFalse();
    }

    @Test
    void what_is_over_the_whole_course_belongs_to_those_who_learn_all_of_it() {
        UnitPlan last = new UnitPlan("last", "Last", "v1", List.of(), true, 2, false, true);
        Curriculum course = new Curriculum(List.of(plan("a"), plan("b"), last));

        assertThat(course.only(Set.of("a", "b")::contains)).isEqualTo(course);
        assertThat(course.only(Set.of("a")::contains).units()).extracting(UnitPlan::id).containsExactly("a");
        assertThat(Completion.ofCourse(course, Set.of("a", "b"))).isFalse();
        assertThat(Completion.ofCourse(course, Set.of("a", "b", "last"))).isTrue();
    }

    private static UnitPlan plan(String id) {
        return new UnitPlan(id, id, "v1", List.of("s"), false, 0, false);
    }
}
