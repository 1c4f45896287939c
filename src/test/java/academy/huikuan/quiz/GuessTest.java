package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import academy.huikuan.bank.GiftReader;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Label;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import academy.huikuan.question.Wording;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GuessTest {
    private static final Label LABEL = new Label("q-1", "Q", List.of(), List.of());

    private static Text text(String plain) {
        return new Text(Text.Format.PLAIN, plain);
    }

    private static double guess(Question question) {
        return Guess.of(question).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"Q {=a ~b ~c ~d},0.25", "Q {=a ~b ~%50%c ~%-50%d},0.375", "Q {T},0.5", "Q {#30:1},0", "Q {=a =%30%*},0.3", "Q {=a =b},0"})
    void what_random_answers_earn(String gift, double share) {
        assertThat(guess(GiftReader.question(gift))).isCloseTo(share, within(0.00005));
    }

    @Test
    void several_choices_and_essays_have_none() {
        assertThat(Guess.of(GiftReader.question("Q {~%50%a ~%50%b ~%-50%c}"))).isEmpty();
        assertThat(Guess.of(new Essay(LABEL, text("?"), Optional.empty(), Optional.empty(), Optional.empty()))).isEmpty();
    }

    @Test
    void a_pair_is_one_of_so_many_right_sides() {
        List<Text> rights = List.of(text("1"), text("2"), text("3"), text("4"));
        assertThat(guess(new Matching(LABEL, text("?"), List.of(text("a"), text("b")), rights, List.of(0, 1), true, Optional.empty())))
                .isEqualTo(0.25);
    }

    /** Of the 6 orders of three items: one is right; an item stands at its place in a third; half of all pairs are in order. */
    @ParameterizedTest
    @EnumSource(Ordering.Grading.class)
    void an_orders_guess_goes_through_all_orders(Ordering.Grading grading) {
        List<Text> items = List.of(text("a"), text("b"), text("c"));
        double guess = guess(new Ordering(LABEL, text("?"), items, grading, Optional.empty()));
        switch (grading) {
            case ALL_OR_NOTHING -> assertThat(guess).isCloseTo(1 / 6.0, within(0.00005));
            case ABSOLUTE_POSITION -> assertThat(guess).isCloseTo(1 / 3.0, within(0.00005));
            case RELATIVE_ALL_PREVIOUS_AND_NEXT -> assertThat(guess).isCloseTo(0.5, within(0.00005));
            default -> assertThat(guess).isBetween(0.0, 1.0);
        }
    }

    @Test
    void long_orders_have_none() {
        List<Text> items = List.of("a", "b", "c", "d", "e", "f", "g", "h").stream().map(GuessTest::text).toList();
        assertThat(Guess.of(new Ordering(LABEL, text("?"), items, Ordering.Grading.ALL_OR_NOTHING, Optional.empty()))).isEmpty();
    }

    @Test
    void of_gaps_only_those_with_options_can_be_guessed() {
        List<Option> options = List.of(new Option(text("a"), Weight.ALL, Optional.empty()), new Option(text("b"), Weight.NOTHING, Optional.empty()));
        List<Gaps.Piece> pieces = List.of(
                new Gaps.ChoiceGap(3, options, true),
                new Gaps.WordGap(1, List.of(new Wanted("x", Weight.ALL, Optional.empty())), Wording.USUAL));
        assertThat(guess(new Gaps(LABEL, text("_____ _____"), pieces, Optional.empty()))).isEqualTo(0.375);
    }
}
