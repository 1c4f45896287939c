package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.analysis.Choice;
import academy.huikuan.bank.GiftReader;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Label;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import academy.huikuan.question.Wording;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResponseClassesTest {
    private static final Label LABEL = new Label("q-1", "Q", List.of(), List.of());

    private static Text text(String plain) {
        return new Text(Text.Format.PLAIN, plain);
    }

    private static List<String> classes(Question question, String answer) {
        return ResponseClasses.of(question, Answer.decoded(answer), Presentation.PLAIN);
    }

    private static ClassNames.Name only(Question question, String answer) {
        return ClassNames.of(question, classes(question, answer).get(0));
    }

    @Test
    void options_that_earn_nothing_are_distractors() {
        Question question = GiftReader.question("Q {=a ~b ~%50%c ~%-50%d}");
        assertThat(ResponseClasses.offered(question))
                .containsExactly(new Choice("0", false), new Choice("1", true), new Choice("2", false), new Choice("3", true));
        assertThat(classes(question, "o:2")).containsExactly("2");
        assertThat(ClassNames.of(question, "2").html()).isEqualTo("c");
        assertThat(List.of("0", "1", "2")).extracting(key -> ClassNames.of(question, key).worth()).containsExactly("right", "wrong", "part");
    }

    @Test
    void no_answer_falls_into_no_class() {
        assertThat(classes(GiftReader.question("Q {=a ~b}"), "")).isEmpty();
    }

    @Test
    void true_and_false_are_said_in_the_readers_language() {
        assertThat(ClassNames.of(GiftReader.question("Q {T}"), "0").message()).contains("quiz.true");
    }

    @Test
    void the_same_number_is_one_class_however_it_is_typed() {
        Question question = GiftReader.question("Q {#=15840:0 =%50%15800:0}");
        assertThat(List.of("n:15840", "n:15,840", "n:\uFF11\uFF15\uFF18\uFF14\uFF10", "n:15840.0"))
                .allSatisfy(answer -> assertThat(classes(question, answer)).containsExactly("=15840"));
        assertThat(only(question, "n:15840").worth()).isEqualTo("right");
        assertThat(only(question, "n:15800").worth()).isEqualTo("part");
        assertThat(only(question, "n:viel").worth()).isEqualTo("wrong");
    }

    @Test
    void written_answers_are_one_class_whatever_their_width_and_punctuation() {
        Question question =
                new ShortAnswer(LABEL, text("?"), List.of(new Wanted("M1", Weight.ALL, Optional.empty())), Wording.USUAL, Optional.empty());
        assertThat(classes(question, "t:\uFF2D\uFF11 \u3002")).isEqualTo(classes(question, "t:m1"));
        assertThat(only(question, "t:m1").worth()).isEqualTo("right");
        assertThat(only(question, "t:<b>").html()).doesNotContain("<");
    }

    @Test
    void a_matching_counts_its_pairs() {
        Question question = new Matching(
                LABEL, text("?"), List.of(text("a"), text("b")), List.of(text("1"), text("2")), List.of(0, 1), true, Optional.empty());
        assertThat(classes(question, "m:0,-1")).containsExactly("0=0");
        assertThat(only(question, "m:0,-1").html()).isEqualTo("a \u2192 1");
        assertThat(only(question, "m:1,0").worth()).isEqualTo("wrong");
    }

    @Test
    void an_order_is_told_by_the_right_places() {
        Question question = new Ordering(
                LABEL, text("?"), List.of(text("a"), text("b"), text("c")), Ordering.Grading.ABSOLUTE_POSITION, Optional.empty());
        assertThat(only(question, "s:0,2,1").html()).isEqualTo("1 \u2192 3 \u2192 2");
        assertThat(only(question, "s:0,2,1").worth()).isEqualTo("part");
        assertThat(only(question, "s:0,1,2").worth()).isEqualTo("right");
    }

    @Test
    void gaps_count_each_for_itself() {
        List<Option> options = List.of(new Option(text("a"), Weight.ALL, Optional.empty()), new Option(text("b"), Weight.NOTHING, Optional.empty()));
        Question question = new Gaps(
                LABEL,
                text("_____ _____"),
                List.of(
                        new Gaps.ChoiceGap(1, options, true),
                        new Gaps.WordGap(1, List.of(new Wanted("x", Weight.ALL, Optional.empty())), Wording.USUAL)),
                Optional.empty());
        assertThat(ResponseClasses.offered(question)).containsExactly(new Choice("0=0", false), new Choice("0=1", true));
        assertThat(classes(question, "g:1\nx = y")).containsExactly("0=1", "1=x = y");
        ClassNames.Name second = ClassNames.of(question, "1=x = y");
        assertThat(second.gap()).contains(2);
        assertThat(second.html()).isEqualTo("x = y");
        assertThat(second.worth()).isEqualTo("wrong");
        assertThat(ClassNames.of(question, "0=0").worth()).isEqualTo("right");
    }

    @Test
    void an_essay_is_just_written() {
        Question essay = new Essay(LABEL, text("?"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(only(essay, "t:anything").message()).contains("statistics.class-written");
    }
}
