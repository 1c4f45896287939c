package academy.huikuan.drill;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.question.Computed;
import academy.huikuan.question.Formula;
import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChoiceTest {
    private static final String CARD = "01990000-0000-7000-8000-00000000cafe";
    private static final List<String> BANK = List.of("q-1", "q-2", "q-3", "q-4");

    @Test
    void the_same_card_and_turn_ask_the_same_question_whatever_the_order_of_the_bank() {
        Optional<String> first = Choice.of(BANK, List.of(), CARD, 0);

        assertThat(Choice.of(List.of("q-4", "q-2", "q-1", "q-3"), List.of(), CARD, 0)).isEqualTo(first).isPresent();
    }

    @Test
    void four_turns_ask_four_questions_and_the_fifth_the_first_again() {
        List<String> last = new ArrayList<>();
        for (int turn = 0; turn < 8; turn++) last.add(0, Choice.of(BANK, last, CARD, turn).orElseThrow());

        assertThat(new HashSet<>(last.subList(4, 8))).hasSize(4);
        assertThat(last.get(3)).isEqualTo(last.get(7));
    }

    @Test
    void cards_differ_in_their_first_question() {
        Set<Optional<String>> first = new HashSet<>();
        for (int card = 0; card < 40; card++) first.add(Choice.of(BANK, List.of(), "card " + card, 0));

        assertThat(first).hasSize(BANK.size());
    }

    @Test
    void a_bank_of_one_asks_it_again_and_an_empty_one_nothing() {
        assertThat(Choice.of(List.of("only"), List.of("only"), CARD, 3)).contains("only");
        assertThat(Choice.of(List.of(), List.of("gone"), CARD, 1)).isEmpty();
    }

    @Test
    void a_computed_question_draws_new_values_at_each_turn() {
        Question computed = new Computed(
                new Label("c", "", List.of("stages/m1"), List.of("thinking")),
                new Text(Text.Format.PLAIN, "{amount} owed"),
                new Formula.Open("amount*2"),
                List.of(new Computed.Variable("amount", BigDecimal.ONE, new BigDecimal("100000"), BigDecimal.ONE)),
                new Computed.Tolerance(false, BigDecimal.ONE),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(IntStream.range(0, 5).mapToObj(turn -> Choice.shown(computed, CARD, turn).encoded())).doesNotHaveDuplicates();
        assertThat(Choice.shown(computed, CARD, 2)).isEqualTo(Choice.shown(computed, CARD, 2));
    }
}
