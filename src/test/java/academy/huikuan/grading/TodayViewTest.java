package academy.huikuan.grading;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.web.Language;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TodayViewTest {
    private static final ExerciseId EXERCISE = new ExerciseId("01990000-0000-4000-8000-000000000001");
    private final ModelClass some = new ModelClass();

    private Today today(Optional<Integer> budget, Set<String> mine, Set<String> seconds, List<DeskEntry> others) {
        return new TodayView(EXERCISE, List.of(some.reviews()), Optional.of(some.model()), Language.EN)
                .of(budget, mine, seconds, others, Doubt.Asked.NONE);
    }

    private void graded(int s) {
        some.works.set(s, ModelClass.work(s, Optional.of(Collections.nCopies(5, 2)), Optional.empty(), Set.of(), false));
    }

    @Test
    void two_of_five_are_by_chance_and_each_says_why() {
        Today today = today(Optional.of(10), Set.of(), Set.of(), List.of());
        assertThat(today.lines()).hasSize(10).allSatisfy(line -> assertThat(line.reason()).isNotBlank());
        assertThat(today.lines().stream().filter(line -> line.word().equals("By chance"))).hasSize(4);
        assertThat(today.minutes()).isEqualTo(80);
        assertThat(today.worth().orElseThrow().more()).isEqualTo(10);
        assertThat(today.halfWidth()).isPresent();
        assertThat(today.lines()).allSatisfy(line -> assertThat(line.after().orElseThrow()).matches("\u2212[1-9][0-9]? %|below 1 %"));
    }

    @Test
    void what_stands_there_for_another_reason_is_not_picked_too() {
        String picked = today(Optional.of(1), Set.of(), Set.of(), List.of()).lines().get(0).code();
        DeskEntry appeal = new DeskEntry("/appeals/1", picked, "A case", "scale", "Appeal", "One criterion", "Decide", Instant.EPOCH);
        assertThat(today(Optional.of(1), Set.of(), Set.of(), List.of(appeal)).lines()).extracting(Today.Line::address).containsExactly("/appeals/1");
    }

    @Test
    void red_lines_stand_first_then_what_others_bring_then_what_only_a_trainer_settles() {
        some.works.set(5, ModelClass.work(5, Optional.empty(), Optional.empty(), Set.of(), true));
        some.works.add(new ClassReviews.Work(
                ModelClass.id(50), "R-50", "A case", "px", Set.of(), Optional.empty(), Optional.empty(), 3, true, false));
        DeskEntry appeal = new DeskEntry("/appeals/1", "R-90", "A case", "scale", "Appeal", "One criterion", "Decide", Instant.EPOCH);
        Today today = today(Optional.of(5), Set.of(), Set.of(), List.of(appeal));
        assertThat(today.lines().stream().limit(3)).extracting(Today.Line::code).containsExactly("R-05", "R-90", "R-50");
        assertThat(today.lines()).hasSizeBetween(7, 8);
        assertThat(today.lines().get(0).after()).contains("Release or confirm");
        assertThat(today.lines().get(1).after()).isEmpty();
        assertThat(today.redLines()).isEqualTo(1);
        assertThat(today.below()).isEqualTo(1);
        assertThat(today.first().orElseThrow().code()).isEqualTo("R-05");
    }

    @Test
    void what_is_graded_leaves_the_list_and_the_budget() {
        IntStream.range(0, 4).forEach(this::graded);
        Today today = today(Optional.of(6), Set.of(ModelClass.id(7)), Set.of(), List.of());
        assertThat(today.graded()).isEqualTo(4);
        assertThat(today.lines()).hasSizeBetween(1, 2).extracting(Today.Line::code).doesNotContain("R-00", "R-01", "R-02", "R-03", "R-07");
        assertThat(today.ruler().orElseThrow().graded()).isEqualTo(4);
        assertThat(today(Optional.of(3), Set.of(), Set.of(), List.of()).lines()).isEmpty();
    }

    @Test
    void a_second_marking_stands_there_for_the_second_trainer_only_and_tells_nothing_of_the_first() {
        graded(2);
        Today today = today(Optional.of(1), Set.of(), Set.of(ModelClass.id(2)), List.of());
        assertThat(today.lines()).singleElement().satisfies(line -> {
            assertThat(line.word()).isEqualTo("Second marking");
            assertThat(line.width()).isEmpty();
            assertThat(line.reviews()).isEmpty();
        });
        assertThat(today(Optional.of(1), Set.of(), Set.of(), List.of()).lines()).isEmpty();
    }

    @Test
    void without_reviews_there_is_no_number() {
        ClassReviews none = new ClassReviews(List.of("a"), List.of("A"), 2.4, List.of(ModelClass.work(0, Optional.empty(), Optional.empty(), Set.of(), false)), List.of());
        Today today = new TodayView(EXERCISE, List.of(none), Optional.empty(), Language.EN)
                .of(Optional.empty(), Set.of(), Set.of(), List.of(), Doubt.Asked.NONE);
        assertThat(today.lines()).isEmpty();
        assertThat(today.worth()).isEmpty();
        assertThat(today.ruler()).isEmpty();
        assertThat(today.halfWidth()).isEmpty();
        assertThat(today.budget()).isEqualTo(1);
    }

    @Test
    void about_one_work_in_ten_is_for_a_second_trainer() {
        for (int e = 0; e < 30; e++) {
            ExerciseId exercise = new ExerciseId("01990000-0000-4000-8000-0000000000%02d".formatted(e));
            assertThat(SecondMarkingStore.wanted(exercise, 0)).isZero();
            assertThat(SecondMarkingStore.wanted(exercise, 10)).isEqualTo(1);
            assertThat(SecondMarkingStore.wanted(exercise, 100)).isEqualTo(10);
        }
    }
}
