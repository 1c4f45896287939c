package academy.huikuan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.score.Score;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrderingTest {
    private static Ordering question(Ordering.Grading grading, int items) {
        return new Ordering(
                new Label("o-1", "Order", List.of(), List.of()),
                new Text(Text.Format.PLAIN, "Order these."),
                IntStream.range(0, items).mapToObj(item -> new Text(Text.Format.PLAIN, "item " + item)).toList(),
                grading,
                Optional.empty());
    }

    private static Answer order(String digits) {
        return new Answer.Ordered(Arrays.stream(digits.split("")).map(Integer::valueOf).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ALL_OR_NOTHING,0123,1,1",
        "ALL_OR_NOTHING,0132,0,1",
        "ABSOLUTE_POSITION,0132,2,4",
        "ABSOLUTE_POSITION,3012,0,4",
        "RELATIVE_NEXT_EXCLUDE_LAST,3012,2,3",
        "RELATIVE_NEXT_EXCLUDE_LAST,0123,3,3",
        "RELATIVE_NEXT_INCLUDE_LAST,3012,2,4",
        "RELATIVE_NEXT_INCLUDE_LAST,0213,1,4",
        "RELATIVE_ONE_PREVIOUS_AND_NEXT,3012,4,6",
        "RELATIVE_ALL_PREVIOUS_AND_NEXT,0123,6,6",
        "RELATIVE_ALL_PREVIOUS_AND_NEXT,3012,3,6",
        "RELATIVE_ALL_PREVIOUS_AND_NEXT,1023,5,6",
        "RELATIVE_ALL_PREVIOUS_AND_NEXT,3210,0,6",
        "LONGEST_ORDERED_SUBSET,3012,3,4",
        "LONGEST_ORDERED_SUBSET,0213,3,4",
        "LONGEST_ORDERED_SUBSET,3210,0,4",
        "LONGEST_CONTIGUOUS_SUBSET,0213,0,4",
        "LONGEST_CONTIGUOUS_SUBSET,2301,2,4",
        "RELATIVE_TO_CORRECT,0123,12,12",
        "RELATIVE_TO_CORRECT,1023,10,12",
        "RELATIVE_TO_CORRECT,3210,4,12"
    })
    void a_part_of_the_order_earns_its_part(Ordering.Grading grading, String given, int part, int whole) {
        assertThat(question(grading, 4).mark(order(given), Presentation.PLAIN)).contains(Question.points(part, whole));
    }

    @Test
    void it_is_never_shown_in_the_right_order() {
        for (int seed = 0; seed < 200; seed++)
            assertThat(question(Ordering.Grading.ALL_OR_NOTHING, 2).present(new Random(seed)).order()).containsExactly(1, 0);
    }

    @Test
    void places_are_read_for_the_items_as_they_are_shown() {
        Ordering question = question(Ordering.Grading.ABSOLUTE_POSITION, 3);
        Presentation shown = Presentation.ordered(List.of(2, 0, 1));
        assertThat(question.read(List.of("3", "1", "2"), shown)).isEqualTo(order("012"));
        assertThat(question.read(List.of("1", "", ""), shown)).isEqualTo(order("201"));
        assertThat(question.read(List.of("2", "2", "1"), shown)).isEqualTo(order("120"));
        assertThat(question.read(List.of("", "", ""), shown)).isEqualTo(new Answer.Nothing());
        assertThat(question.fields(order("012"), shown)).containsExactly("3", "1", "2");
        for (List<String> nonsense : List.of(List.of("1", "2"), List.of("0", "1", "2"), List.of("4", "1", "2"), List.of("x", "1", "2")))
            assertThatThrownBy(() -> question.read(nonsense, shown)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_answer_of_another_kind_or_length_earns_nothing() {
        Ordering question = question(Ordering.Grading.ABSOLUTE_POSITION, 3);
        assertThat(question.mark(order("01"), Presentation.PLAIN)).contains(new Score(0, Question.FULL));
        assertThat(question.mark(new Answer.Nothing(), Presentation.PLAIN)).contains(new Score(0, Question.FULL));
    }
}
