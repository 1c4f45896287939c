package academy.huikuan.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions with several parts, with drawn values, or with a person behind the mark. */
class PartsTest {
    private static final Label LABEL = new Label("p-1", "Parts", List.of(), List.of());
    private static final Text PROMPT = plain("Prompt");

    private static Text plain(String text) {
        return new Text(Text.Format.PLAIN, text);
    }

    private static Score share(int part, int whole) {
        return Question.points(part, whole);
    }

    private static Matching matching() {
        return new Matching(
                LABEL,
                PROMPT,
                List.of(plain("l0"), plain("l1"), plain("l2")),
                List.of(plain("r0"), plain("r1"), plain("r2"), plain("none")),
                List.of(0, 1, 2),
                true,
                Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"'0,1,2',3", "'0,2,1',1", "'0,-1,-1',1", "'3,3,3',0", "'0,1',0"})
    void each_pair_earns_the_same(String rights, int right) {
        assertThat(matching().mark(Answer.decoded("m:" + rights), Presentation.PLAIN)).contains(share(right, 3));
    }

    @Test
    void letters_stand_for_the_right_sides_as_they_are_shown() {
        Presentation shown = Presentation.ordered(List.of(3, 1, 0, 2));
        assertThat(matching().read(List.of("c", "", "a"), shown)).isEqualTo(new Answer.Matched(List.of(0, -1, 3)));
        assertThat(matching().fields(new Answer.Matched(List.of(0, -1, 3)), shown)).containsExactly("c", "", "a");
        assertThat(matching().read(List.of("", "", ""), shown)).isEqualTo(new Answer.Nothing());
        assertThatThrownBy(() -> matching().read(List.of("e"), shown)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> matching().read(List.of("a", "b", "c", "d"), shown)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Gaps gaps() {
        Gaps.Gap choice = new Gaps.ChoiceGap(
                1,
                List.of(
                        new Option(plain("no"), Weight.NOTHING, Optional.empty()),
                        new Option(plain("yes"), Weight.ALL, Optional.empty()),
                        new Option(plain("half"), Weight.of(1, 2), Optional.empty())),
                true);
        Gaps.Gap word = new Gaps.WordGap(2, List.of(new Wanted("M2", Weight.ALL, Optional.empty())), Wording.USUAL);
        Gaps.Gap number = new Gaps.NumberGap(
                1,
                List.of(new Numerical.Range(new BigDecimal(46), new BigDecimal(47), new BigDecimal(48), Weight.ALL, Optional.empty())),
                Optional.empty());
        return new Gaps(LABEL, PROMPT, List.of(new Gaps.Passage(plain("a")), choice, word, new Gaps.Passage(plain("b")), number), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({"1|m2|47,8", "1|m2|,6", "2|M3|48 天,3", "0|Ｍ２|49,4", "||47,2", "1||,2"})
    void each_gap_earns_its_share(String filled, int eighths) {
        Answer given = gaps().read(List.of(filled.split("\\|", -1)), Presentation.PLAIN);
        assertThat(gaps().mark(given, Presentation.PLAIN)).contains(share(eighths, 8));
        assertThat(Answer.decoded(given.encoded())).isEqualTo(given);
    }

    @Test
    void what_cannot_stand_in_a_gap_is_refused() {
        for (List<String> nonsense : List.of(List.of("3"), List.of("x"), List.of("1", "a", "1", "1"), List.of("1", "x".repeat(201))))
            assertThatThrownBy(() -> gaps().read(nonsense, Presentation.PLAIN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(gaps().read(List.of("", " ", ""), Presentation.PLAIN)).isEqualTo(new Answer.Nothing());
    }

    @Test
    void a_gap_s_options_have_an_order_of_their_own_and_a_field_has_the_place_shown() {
        Presentation shown = Presentation.ordered(List.of(2, 0, 1));
        assertThat(gaps().order(0, shown)).containsExactly(2, 0, 1);
        assertThat(gaps().order(1, shown)).isEmpty();
        Answer given = gaps().read(List.of("2", "M2", ""), shown);
        assertThat(given).isEqualTo(new Answer.Filled(List.of("1", "M2", "")));
        assertThat(gaps().fields(given, shown)).containsExactly("2", "M2", "");
        assertThat(gaps().fields(given, Presentation.PLAIN)).containsExactly("1", "M2", "");
        assertThat(gaps().mark(gaps().rightAnswer(shown).orElseThrow(), shown)).contains(share(1, 1));
        assertThatThrownBy(() -> gaps().read(List.of("3"), shown)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_same_chance_gives_every_gap_the_same_order() {
        Gaps.Gap first = gaps().gaps().get(0);
        Gaps two = new Gaps(LABEL, PROMPT, List.of(first, gaps().gaps().get(1), first), Optional.empty());
        for (int seed = 0; seed < 50; seed++) {
            Presentation shown = two.present(new Random(seed));
            assertThat(two.present(new Random(seed))).isEqualTo(shown);
            assertThat(Presentation.decoded(shown.encoded())).isEqualTo(shown);
            for (int gap : List.of(0, 2)) assertThat(two.order(gap, shown)).containsExactlyInAnyOrder(0, 1, 2);
        }
        assertThat(java.util.stream.IntStream.range(0, 50).mapToObj(seed -> two.present(new Random(seed))).distinct().count())
                .isGreaterThan(20);
        assertThat(two.order(2, Presentation.PLAIN)).containsExactly(0, 1, 2);
        Gaps many = new Gaps(LABEL, PROMPT, java.util.Collections.nCopies(101, first), Optional.empty());
        assertThat(many.present(new Random(1))).isEqualTo(Presentation.PLAIN);
    }

    private static Computed computed(Computed.Tolerance tolerance) {
        return new Computed(
                LABEL,
                plain("{amount} for {days} days"),
                new Formula.Open("amount * 0.0005 * days"),
                List.of(
                        new Computed.Variable("amount", new BigDecimal(200_000), new BigDecimal(600_000), new BigDecimal(20_000)),
                        new Computed.Variable("days", new BigDecimal(20), new BigDecimal(60), BigDecimal.ONE)),
                tolerance,
                List.of(),
                Optional.of(plain("{amount} × {days} is {answer}")),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void each_attempt_draws_values_of_its_own_and_keeps_them() {
        Computed question = computed(new Computed.Tolerance(false, BigDecimal.ZERO));
        Presentation shown = question.present(new Random(3));
        assertThat(question.present(new Random(3))).isEqualTo(shown);
        assertThat(Presentation.decoded(shown.encoded())).isEqualTo(shown);
        assertThat(java.util.stream.LongStream.range(0, 50).mapToObj(seed -> question.present(new Random(seed))).distinct().count())
                .isGreaterThan(30);
        for (int seed = 0; seed < 200; seed++) {
            Presentation drawn = question.present(new Random(seed));
            assertThat(drawn.values().get("amount")).isBetween(new BigDecimal(200_000), new BigDecimal(600_000));
            assertThat(drawn.values().get("amount").remainder(new BigDecimal(20_000))).isZero();
            assertThat(drawn.values().get("days")).isBetween(new BigDecimal(20), new BigDecimal(60));
        }
    }

    @ParameterizedTest
    @CsvSource({"false,0,7000,1", "false,0,'7,000 元',1", "false,0,7000.01,0", "false,1,7001,1", "true,0.01,7070,1", "true,0.01,7071,0", "false,0,abc,0"})
    void a_computed_number_counts_within_its_tolerance(boolean relative, BigDecimal amount, String typed, int right) {
        Computed question = computed(new Computed.Tolerance(relative, amount));
        Presentation shown = Presentation.decoded(";amount=400000;days=35");
        assertThat(question.mark(new Answer.Entered(typed), shown)).contains(share(right, 1));
        assertThat(question.told(question.prompt(), shown).body()).isEqualTo("400000 for 35 days");
        assertThat(question.feedback(new Answer.Nothing(), shown)).extracting(Text::body).containsExactly("400000 × 35 is 7000");
    }

    @ParameterizedTest
    @CsvSource({"15840,1", "15840 元,1", "1.584 万元,1", "1.584万元,1", "15840 天,0", "1.6 万元,0"})
    void a_number_may_be_given_in_any_unit_that_is_known(String typed, int right) {
        BigDecimal key = new BigDecimal(15_840);
        Numerical question = new Numerical(
                LABEL,
                PROMPT,
                List.of(new Numerical.Range(key, key, key, Weight.ALL, Optional.empty())),
                List.of(new Unit("元", BigDecimal.ONE), new Unit("万元", new BigDecimal("0.0001"))),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertThat(question.mark(new Answer.Entered(typed), Presentation.PLAIN)).contains(share(right, 1));
    }

    @ParameterizedTest
    @CsvSource({"对账单,1,1", "對賬單,0,1", "对账函,1,2", "发票,0,1"})
    void the_first_wording_that_fits_counts(String written, int part, int whole) {
        ShortAnswer question = new ShortAnswer(
                LABEL,
                PROMPT,
                List.of(new Wanted("对账单", Weight.ALL, Optional.empty()), new Wanted("对账*", Weight.of(1, 2), Optional.empty())),
                Wording.USUAL,
                Optional.empty());
        assertThat(question.mark(new Answer.Written(written), Presentation.PLAIN)).contains(share(part, whole));
    }

    @Test
    void an_essay_waits_for_a_person_unless_nothing_was_written() {
        Essay question = new Essay(LABEL, PROMPT, Optional.of("written"), Optional.empty(), Optional.empty());
        assertThat(question.mark(new Answer.Written("text"), Presentation.PLAIN)).isEmpty();
        assertThat(question.mark(new Answer.Nothing(), Presentation.PLAIN)).contains(share(0, 1));
        assertThat(question.read(List.of("  a\nb "), Presentation.PLAIN)).isEqualTo(new Answer.Written("a\nb"));
        assertThatThrownBy(() -> question.read(List.of("x".repeat(10_001)), Presentation.PLAIN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_reaction_is_worth_its_grade_and_never_less_than_nothing() {
        List<Option> options = List.of(
                new Option(plain("best"), Weight.ALL, Optional.empty()),
                new Option(plain("fair"), Weight.of(1, 2), Optional.empty()),
                new Option(plain("harm"), Weight.NOTHING, Optional.empty()));
        Judgement question = new Judgement(LABEL, PROMPT, options, Optional.empty());
        assertThat(question.mark(Answer.chosen(List.of(1)), Presentation.PLAIN)).contains(share(1, 2));
        assertThat(question.mark(Answer.chosen(List.of(0, 1)), Presentation.PLAIN)).contains(share(0, 1));
        List<Option> below = List.of(options.get(0), new Option(plain("minus"), new Weight(-1), Optional.empty()));
        assertThatThrownBy(() -> new Judgement(LABEL, PROMPT, below, Optional.empty())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_presentation_reads_as_it_was_written() {
        for (Presentation shown : List.of(
                Presentation.PLAIN,
                Presentation.ordered(List.of(2, 0, 1)),
                new Presentation(List.of(1, 0), Map.of("a", new BigDecimal("0.5"), "b", new BigDecimal("20000")))))
            assertThat(Presentation.decoded(shown.encoded())).isEqualTo(shown);
    }
}
