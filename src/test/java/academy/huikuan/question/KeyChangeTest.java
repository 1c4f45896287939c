package academy.huikuan.question;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.bank.GiftReader;
import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyChangeTest {
    private static final Label LABEL = new Label("q", "q", List.of(), List.of());

    private static Text text(String body) {
        return new Text(Text.Format.MOODLE, body);
    }

    private static List<Text> texts(String... bodies) {
        return Arrays.stream(bodies).map(KeyChangeTest::text).toList();
    }

    /** Percent of the question by today's key; −1 where the answer cannot be read. */
    private static int remarked(Question asked, Question today, Answer given) {
        return remarked(asked, today, given, Presentation.PLAIN);
    }

    private static int remarked(Question asked, Question today, Answer given, Presentation shown) {
        if (!(KeyChange.between(asked, today) instanceof KeyChange.Readable readable)) return -1;
        return readable.mark(given, shown).map(Score::percent).orElse(-1);
    }

    private static KeyChange.Reason reason(Question asked, Question today) {
        return ((KeyChange.Different) KeyChange.between(asked, today)).reason();
    }

    @ParameterizedTest
    @CsvSource({
        // today's version, the answer's place in the version that was asked, percent
        "Q {~a =b ~c},1,100",
        "Q {~a =b ~c},0,0",
        "Q {~%50%a =b ~c},0,50",
        "Q {=b ~c ~a},1,100",
        "Q {=c ~b ~a},2,100",
        "Q {=c ~b ~a},1,0",
        "Q {~a#so =b#so ~c####more},1,100",
        "Q {~a =b ~d},1,-1",
        "Q {~a =b},1,-1",
        "Q {~a =b ~c ~d},1,-1",
        "Q {~%50%a ~%50%b ~c},1,-1"
    })
    void a_choice_is_read_by_its_options_texts(String today, int chosen, int percent) {
        Question asked = GiftReader.question("Q {=a ~b ~c}");
        assertThat(remarked(asked, GiftReader.question(today), Answer.chosen(List.of(chosen)))).isEqualTo(percent);
    }

    @ParameterizedTest
    @CsvSource({"'0,1',100", "0,50", "'0,2',0", "2,0"})
    void several_choices_move_with_their_texts(String chosen, int percent) {
        Question asked = GiftReader.question("Q {~%50%a ~b ~%50%c}");
        Question today = GiftReader.question("Q {~%-50%c ~%50%b ~%50%a}");
        assertThat(remarked(asked, today, Answer.decoded("o:" + chosen))).isEqualTo(percent);
    }

    @Test
    void options_of_the_same_text_must_have_kept_their_places() {
        Question asked = GiftReader.question("Q {=a ~a ~b}");
        assertThat(remarked(asked, GiftReader.question("Q {~a =a ~b}"), Answer.chosen(List.of(1)))).isEqualTo(100);
        assertThat(reason(asked, GiftReader.question("Q {=b ~a ~a}"))).isEqualTo(KeyChange.Reason.OPTIONS);
    }

    @Test
    void a_judgement_of_true_or_false_is_turned_round() {
        Question asked = GiftReader.question("Q {T}");
        assertThat(remarked(asked, GiftReader.question("Q {F}"), Answer.chosen(List.of(1)))).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({"Q {#15840:1},15841,100", "Q {#15840},15841,0", "Q {#15000},15000,100", "Q {#100..200},150,100"})
    void a_number_is_read_as_it_was_typed(String today, String typed, int percent) {
        Question asked = GiftReader.question("Q {#15840:0.5}");
        assertThat(remarked(asked, GiftReader.question(today), new Answer.Entered(typed))).isEqualTo(percent);
    }

    @Test
    void accepted_words_may_be_added() {
        Wanted key = new Wanted("M2", Weight.ALL, Optional.empty());
        Question asked = new ShortAnswer(LABEL, text("Q"), List.of(key), Wording.USUAL, Optional.empty());
        Question today = new ShortAnswer(
                LABEL,
                text("Q"),
                List.of(key, new Wanted("M3", new Weight(Weight.FULL / 2), Optional.empty())),
                Wording.USUAL,
                Optional.empty());
        assertThat(remarked(asked, today, new Answer.Written("m3"))).isEqualTo(50);
        assertThat(remarked(today, asked, new Answer.Written("m3"))).isZero();
    }

    private static Matching matching(List<Text> lefts, List<Text> rights, Integer... keys) {
        return new Matching(LABEL, text("Q"), lefts, rights, List.of(keys), true, Optional.empty());
    }

    @Test
    void pairs_move_with_both_sides_texts() {
        Matching asked = matching(texts("l0", "l1"), texts("r0", "r1", "r2"), 0, 1);
        Answer given = new Answer.Matched(List.of(0, 2));
        assertThat(remarked(asked, asked, given)).isEqualTo(50);
        Matching moved = matching(texts("l1", "l0"), texts("r2", "r0", "r1"), 0, 1);
        assertThat(remarked(asked, moved, given)).isEqualTo(100);
        assertThat(remarked(asked, moved, new Answer.Matched(List.of(0, -1)))).isEqualTo(50);
        assertThat(reason(asked, matching(texts("l0", "lx"), texts("r0", "r1", "r2"), 0, 1))).isEqualTo(KeyChange.Reason.PAIRS);
        assertThat(reason(asked, matching(texts("l0", "l1"), texts("r0", "r1"), 0, 1))).isEqualTo(KeyChange.Reason.PAIRS);
    }

    private static Ordering ordering(Ordering.Grading grading, String... items) {
        return new Ordering(LABEL, text("Q"), texts(items), grading, Optional.empty());
    }

    @Test
    void the_order_of_the_items_is_the_key() {
        Ordering asked = ordering(Ordering.Grading.ALL_OR_NOTHING, "a", "b", "c");
        Answer given = new Answer.Ordered(List.of(1, 0, 2));
        assertThat(remarked(asked, asked, given)).isZero();
        assertThat(remarked(asked, ordering(Ordering.Grading.ALL_OR_NOTHING, "b", "a", "c"), given)).isEqualTo(100);
        assertThat(remarked(asked, ordering(Ordering.Grading.ABSOLUTE_POSITION, "a", "b", "c"), given)).isEqualTo(33);
        assertThat(reason(asked, ordering(Ordering.Grading.ALL_OR_NOTHING, "a", "b", "d"))).isEqualTo(KeyChange.Reason.ITEMS);
    }

    private static Option option(String text, long weight) {
        return new Option(text(text), new Weight(weight), Optional.empty());
    }

    private static Gaps gaps(String before, Gaps.Gap... gaps) {
        List<Gaps.Piece> pieces = new java.util.ArrayList<>(List.of(new Gaps.Passage(text(before))));
        pieces.addAll(List.of(gaps));
        return new Gaps(LABEL, text(before + " _____"), pieces, Optional.empty());
    }

    private static Gaps.WordGap word(int share, String word) {
        return new Gaps.WordGap(share, List.of(new Wanted(word, Weight.ALL, Optional.empty())), Wording.USUAL);
    }

    @Test
    void gaps_keep_their_number_and_kinds_and_their_options_texts() {
        Gaps.Gap choice = new Gaps.ChoiceGap(1, List.of(option("x", Weight.FULL), option("y", 0)), true);
        Gaps.Gap turned = new Gaps.ChoiceGap(1, List.of(option("y", Weight.FULL), option("x", 0)), true);
        Gaps.Gap other = new Gaps.ChoiceGap(1, List.of(option("y", Weight.FULL), option("z", 0)), true);
        Gaps asked = gaps("T", choice, word(1, "m"));
        Answer given = new Answer.Filled(List.of("1", "n"));
        assertThat(remarked(asked, asked, given)).isZero();
        assertThat(remarked(asked, gaps("T", turned, word(1, "m")), given)).isEqualTo(50);
        assertThat(remarked(asked, gaps("T", turned, word(3, "n")), given)).isEqualTo(100);
        assertThat(remarked(asked, gaps("T", turned, word(3, "n")), new Answer.Filled(List.of("", "n")))).isEqualTo(75);
        assertThat(reason(asked, gaps("T", other, word(1, "m")))).isEqualTo(KeyChange.Reason.GAPS);
        assertThat(reason(asked, gaps("T", word(1, "m"), choice))).isEqualTo(KeyChange.Reason.GAPS);
        assertThat(reason(asked, gaps("T", choice))).isEqualTo(KeyChange.Reason.GAPS);
    }

    private static Computed computed(String formula, String... names) {
        return new Computed(
                LABEL,
                text("Q {a}"),
                new Formula.Open(formula),
                Arrays.stream(names)
                        .map(name -> new Computed.Variable(name, BigDecimal.ZERO, BigDecimal.TEN, BigDecimal.ONE))
                        .toList(),
                new Computed.Tolerance(false, new BigDecimal("0.01")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_mended_formula_is_worked_out_with_the_values_that_were_drawn() {
        Presentation drawn = new Presentation(List.of(), Map.of("a", new BigDecimal("4")));
        Computed asked = computed("a + 2", "a");
        assertThat(remarked(asked, computed("a * 2 + 1", "a"), new Answer.Entered("9"), drawn)).isEqualTo(100);
        assertThat(remarked(asked, computed("a / (a - 4)", "a"), new Answer.Entered("9"), drawn)).isEqualTo(-1);
        assertThat(reason(asked, computed("a + b", "a", "b"))).isEqualTo(KeyChange.Reason.VALUES);
    }

    @Test
    void another_kind_is_not_read_and_a_text_has_no_key() {
        Question essay = new Essay(LABEL, text("Q"), Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(reason(GiftReader.question("Q {=a ~b}"), GiftReader.question("Q {#1}"))).isEqualTo(KeyChange.Reason.KIND);
        assertThat(reason(essay, essay)).isEqualTo(KeyChange.Reason.PERSON);
    }

    @Test
    void other_words_of_the_question_are_told_but_a_broken_line_is_none() {
        Question asked = GiftReader.question("Who pays first? {=a ~b}");
        assertThat(((KeyChange.Readable) KeyChange.between(asked, GiftReader.question("Who pays last? {=a ~b}"))).reworded()).isTrue();
        assertThat(((KeyChange.Readable) KeyChange.between(asked, GiftReader.question("Who  pays first? {~a =b}"))).reworded()).isFalse();
    }
}
