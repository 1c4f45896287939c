package academy.huikuan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.bank.GiftReader;
import academy.huikuan.score.Score;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingTest {
    /** Thousandths of a percent, so that the tables read like the banks. */
    private static Score marked(Question question, Answer answer) {
        Score score = question.mark(answer, Presentation.PLAIN).orElseThrow();
        return new Score(100_000 * score.earned() / score.possible(), 100_000);
    }

    private static Answer chosen(String places) {
        return Answer.decoded(places == null ? "" : "o:" + places);
    }

    @ParameterizedTest
    @CsvSource({"0,100000", "1,0", "2,50000", "3,0", "'0,1',0", ",0", "9,0"})
    void a_single_choice_earns_its_options_weight(String places, int points) {
        Question question = GiftReader.question("Q {=a ~b ~%50%c ~%-50%d}");
        assertThat(marked(question, chosen(places))).isEqualTo(new Score(points, 100_000));
    }

    @ParameterizedTest
    @CsvSource({
        "'0,1,2',100000",
        "'0,1',66666",
        "0,33333",
        "'0,1,2,3',50000",
        "'0,3',0",
        "3,0",
        ",0",
        "'0,1,2,3,4',0",
        "9,0"
    })
    void a_multiple_choice_adds_its_weights_up_and_never_falls_below_nothing(String places, int points) {
        Question question = GiftReader.question("Q {~%33.333%a ~%33.333%b ~%33.333%c ~%-50%d ~%-50%e}");
        assertThat(marked(question, chosen(places))).isEqualTo(new Score(points, 100_000));
    }

    @ParameterizedTest
    @CsvSource({"T,0,100000", "T,1,0", "F,0,0", "F,1,100000", "T,'0,1',0", "F,,0"})
    void a_true_false_question_is_all_or_nothing(String key, String places, int points) {
        assertThat(marked(GiftReader.question("Q {" + key + "}"), chosen(places)).earned()).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({
        "14200,100000",
        "'14,200',100000",
        "14100,100000",
        "14300.0,100000",
        "14300.01,50000",
        "15200,50000",
        "13199,0",
        "abc,0",
        "14200 \u5143,100000",
        "\uFF11\uFF14\uFF12\uFF10\uFF10,100000",
        "\u221214200,0",
        "1.4e4,0"
    })
    void a_number_counts_within_its_tolerance_however_it_is_typed(String typed, int points) {
        Question question = GiftReader.question("Q {#=14200:100 =%50%13200..15200}");
        assertThat(marked(question, new Answer.Entered(typed)).earned()).isEqualTo(points);
    }

    @Test
    void an_answer_of_another_kind_earns_nothing() {
        assertThat(marked(GiftReader.question("Q {#3}"), chosen("0")).earned()).isZero();
        assertThat(marked(GiftReader.question("Q {=a ~b}"), new Answer.Entered("0")).earned()).isZero();
    }

    @Test
    void a_wrong_number_is_told_the_formula() {
        Numerical question = (Numerical) GiftReader.question("Q {#3 #formula ~#too far}");
        assertThat(question.feedback(new Answer.Entered("4"))).extracting(Text::body).containsExactly("too far", "formula");
        assertThat(question.feedback(new Answer.Entered("3"))).extracting(Text::body).containsExactly("formula");
        assertThat(question.feedback(new Answer.Nothing())).extracting(Text::body).containsExactly("too far", "formula");
    }

    @Test
    void letters_stand_for_the_options_as_they_are_shown() {
        Question single = GiftReader.question("Q {=a ~b ~c}");
        Question several = GiftReader.question("Q {~%50%a ~%50%b ~%-50%c}");
        Presentation shown = Presentation.ordered(List.of(2, 0, 1));
        assertThat(single.read(List.of("b"), shown).encoded()).isEqualTo("o:0");
        assertThat(several.read(List.of("a", "c"), shown).encoded()).isEqualTo("o:1,2");
        assertThat(single.read(List.of(), shown).encoded()).isEmpty();
        for (List<String> nonsense : List.of(List.of("d"), List.of("ab"), List.of("A"), List.of("a", "b")))
            assertThatThrownBy(() -> single.read(nonsense, shown)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_answer_reads_as_it_was_written() {
        for (Answer answer : Arrays.asList(new Answer.Nothing(), chosen("0,3"), new Answer.Entered("6.2")))
            assertThat(Answer.decoded(answer.encoded())).isEqualTo(answer);
    }

    @Test
    void a_mark_weighs_like_a_criterion_among_skills() {
        assertThat(Question.skillPoints(new Score(100_000, 100_000))).isEqualTo(new Score(4, 4));
        assertThat(Question.skillPoints(new Score(33_333, 100_000))).isEqualTo(new Score(1, 4));
        assertThat(Question.skillPoints(new Score(0, 100_000))).isEqualTo(new Score(0, 4));
    }
}
