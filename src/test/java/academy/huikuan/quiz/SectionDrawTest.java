package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.question.Essay;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SectionDrawTest {
    private static Question question(String id, String topic) {
        return RulesText.entry("// [id:" + id + "] [tag:topic=" + topic + "]\nQ {=a ~b}").question();
    }

    private static Question essay(String id) {
        Text prompt = new Text(Text.Format.PLAIN, "Write.");
        return new Essay(new Label(id, "", List.of("u/a"), List.of()), prompt, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static QuizSection of(int draw, String... topics) {
        return new QuizSection("", Set.of(), Set.of(topics), Set.of(), List.of(), draw, 1, true);
    }

    private static List<String> ids(List<List<Question>> drawn) {
        return drawn.stream().flatMap(List::stream).map(question -> question.label().id()).toList();
    }

    @Test
    void no_question_is_drawn_twice_and_each_section_gets_its_number() {
        List<Question> bank = new ArrayList<>();
        for (int number = 0; number < 12; number++) bank.add(question("q" + number, number % 2 == 0 ? "u/a" : "u/b"));
        for (int seed = 0; seed < 200; seed++) {
            List<List<Question>> drawn = SectionDraw.of(List.of(of(5), of(4, "u/a"), of(2, "u/b")), bank, new Random(seed)).orElseThrow();
            assertThat(drawn).extracting(List::size).containsExactly(5, 4, 2);
            assertThat(new HashSet<>(ids(drawn))).hasSize(11);
            assertThat(drawn.get(1)).allSatisfy(question -> assertThat(question.label().topics()).containsExactly("u/a"));
        }
    }

    @Test
    void what_can_be_met_is_met_whatever_the_sections_before_have_taken() {
        List<Question> bank = List.of(question("a1", "u/a"), question("a2", "u/a"), question("b1", "u/b"), question("c1", "u/c"));
        List<QuizSection> sections = List.of(of(2), of(1, "u/a", "u/b"), of(1, "u/a"));
        for (int seed = 0; seed < 200; seed++) assertThat(SectionDraw.of(sections, bank, new Random(seed))).as("seed " + seed).isPresent();
        assertThat(SectionDraw.of(List.of(of(2, "u/a"), of(1, "u/a")), bank, new Random(1))).isEmpty();
    }

    @Test
    void the_same_chance_draws_the_same_and_every_question_has_its_turn() {
        List<Question> bank = new ArrayList<>();
        for (int number = 0; number < 6; number++) bank.add(question("q" + number, "u/a"));
        Set<String> seen = new HashSet<>();
        for (int seed = 0; seed < 100; seed++) {
            List<String> drawn = ids(SectionDraw.of(List.of(of(2)), bank, new Random(seed)).orElseThrow());
            assertThat(ids(SectionDraw.of(List.of(of(2)), bank, new Random(seed)).orElseThrow())).isEqualTo(drawn);
            seen.addAll(drawn);
        }
        assertThat(seen).hasSize(6);
    }

    @Test
    void essays_come_only_where_a_section_names_them() {
        List<Question> bank = List.of(question("q1", "u/a"), essay("e1"), question("q2", "u/a"));
        assertThat(SectionDraw.of(List.of(of(3)), bank, new Random(1))).isEmpty();
        QuizSection written = new QuizSection("", Set.of(Kind.ESSAY), Set.of(), Set.of(), List.of(), 1, 1, true);
        List<List<Question>> drawn = SectionDraw.of(List.of(of(2), written), bank, new Random(1)).orElseThrow();
        assertThat(drawn.get(1)).extracting(question -> question.label().id()).containsExactly("e1");
        assertThat(written.written()).isTrue();
    }

    @Test
    void a_fixed_section_has_its_questions_in_the_listed_order_unless_it_is_shuffled() {
        List<Question> bank = List.of(question("q1", "u/a"), question("q2", "u/a"), essay("e1"), question("q3", "u/a"));
        for (int seed = 0; seed < 50; seed++) {
            QuizSection fixed = new QuizSection("", Set.of(), Set.of(), Set.of(), List.of("q3", "e1", "q1"), 3, 1, false);
            assertThat(ids(SectionDraw.of(List.of(fixed), bank, new Random(seed)).orElseThrow())).containsExactly("q3", "e1", "q1");
            QuizSection inOrder = new QuizSection("", Set.of(), Set.of(), Set.of(), List.of(), 3, 1, false);
            assertThat(ids(SectionDraw.of(List.of(inOrder), bank, new Random(seed)).orElseThrow())).containsExactly("q1", "q2", "q3");
        }
    }
}
