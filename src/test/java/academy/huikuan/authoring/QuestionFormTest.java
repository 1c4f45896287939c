package academy.huikuan.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import academy.huikuan.bank.Entry;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.question.Answer;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.quiz.BankReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuestionFormTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_form_of_each_kind_becomes_a_question_that_its_source_gives_back(Kind kind) {
        QuestionForm.Composed composed = Samples.composed(Samples.right(kind));

        assertThat(composed.faults()).isEmpty();
        assertThat(composed.problems()).isEmpty();
        Sources.Made made = composed.made().orElseThrow();
        assertThat(Kind.of(made.question())).isEqualTo(kind);
        assertThat(made.question().label().id()).isEqualTo(Samples.ID.value());
        assertThat(made.question().label().name()).isEqualTo("先问：日子");
        assertThat(made.question().label().topics()).containsExactly("stages/m1");
        assertThat(made.question().label().skills()).containsExactly("thinking", "listening");
        assertThat(made.question().label().tags()).containsExactly("回访", "电话");
        assertThat(Samples.SOURCES.kept(made.source())).isEqualTo(made.question());
        assertThat(Samples.SOURCES.written(made.question())).isEqualTo(made.source());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_question_goes_back_into_the_form_of_its_kind(Kind kind) {
        Question question = Samples.composed(Samples.right(kind)).made().orElseThrow().question();

        Draft draft = QuestionForm.draft(question, Samples.SOURCES);

        assertThat(draft.kind()).contains(kind);
        assertThat(Samples.composed(draft).made().orElseThrow().question()).isEqualTo(question);
    }

    static Stream<Arguments> wrong() {
        return Stream.of(
                arguments(Kind.SINGLE, "prompt", "", "prompt"),
                arguments(Kind.SINGLE, "option.0.weight", "90", "option"),
                arguments(Kind.SINGLE, "option.0.weight", "101", "option.0.weight"),
                arguments(Kind.SINGLE, "option.2.text", "", "option.2.text"),
                arguments(Kind.SINGLE, "option.1.text", "哪一天？", "option.1.text"),
                arguments(Kind.SINGLE, "option.2.weight", "很多", "option.2.weight"),
                arguments(Kind.SINGLE, "tags", "a]b", "tags"),
                arguments(Kind.MULTIPLE, "option.0.weight", "50", "option"),
                arguments(Kind.JUDGEMENT, "option.1.weight", "-1", "option.1.weight"),
                arguments(Kind.JUDGEMENT, "option.1.weight", "100", "option"),
                arguments(Kind.TRUTH, "truth", "", "truth"),
                arguments(Kind.NUMBER, "answer.0.value", "十", "answer.0.value"),
                arguments(Kind.NUMBER, "answer.0.tolerance", "-1", "answer.0.tolerance"),
                arguments(Kind.NUMBER, "answer.1.value", "9..8", "answer.1.value"),
                arguments(Kind.NUMBER, "answer.0.weight", "90", "answer"),
                arguments(Kind.NUMBER, "unit.0.multiplier", "0", "unit.0.multiplier"),
                arguments(Kind.NUMBER, "formula", "1 + 1", "formula"),
                arguments(Kind.NUMBER, "formula", "exec(1)", "formula"),
                arguments(Kind.COMPUTED, "formula", "amount * rate * days", "formula"),
                arguments(Kind.COMPUTED, "formula", "amount * 2", "formula"),
                arguments(Kind.COMPUTED, "formula", "amount / (days - days)", "formula"),
                arguments(Kind.COMPUTED, "prompt", "{amount} 元？", "prompt"),
                arguments(Kind.COMPUTED, "variable.0.most", "1", "variable.0.most"),
                arguments(Kind.COMPUTED, "variable.0.step", "0", "variable.0.step"),
                arguments(Kind.COMPUTED, "variable.0.step", "0.0001", "variable.0.step"),
                arguments(Kind.COMPUTED, "variable.1.called", "Days", "variable.1.called"),
                arguments(Kind.SHORT, "wanted.0.weight", "80", "wanted"),
                arguments(Kind.SHORT, "wanted.1.weight", "-5", "wanted.1.weight"),
                arguments(Kind.MATCHING, "pair.1.left", "M0", "pair.1.left"),
                arguments(Kind.MATCHING, "pair.0.right", "", "pair.0.right"),
                arguments(Kind.ORDERING, "item.1.text", "问日子", "item.1.text"),
                arguments(Kind.GAPS, "prompt", "没有空。", "prompt"),
                arguments(Kind.GAPS, "prompt", "{1:NUMERICAL:=很多}", "prompt"),
                arguments(Kind.ESSAY, "rubric", "../x", "rubric"),
                arguments(Kind.ESSAY, "rubric", "none-such", "rubric"),
                arguments(Kind.TALK, "dialogue", "nobody", "dialogue"),
                arguments(Kind.DESCRIPTION, "prompt", "", "prompt"));
    }

    @ParameterizedTest(name = "{0}: {1} = {2}")
    @MethodSource("wrong")
    void what_is_wrong_is_told_at_its_field(Kind kind, String field, String typed, String place) {
        QuestionForm.Composed composed = Samples.composed(Samples.right(kind, field, typed));

        assertThat(composed.made()).isEmpty();
        assertThat(composed.faults()).containsKey(place);
    }

    @Test
    void a_wrong_gap_is_told_with_its_line_in_the_text() {
        QuestionForm.Composed composed = Samples.composed(Samples.right(Kind.GAPS, "prompt", "一行\n两行 {1:NUMERICAL:=很多}"));
        assertThat(composed.problems()).isNotEmpty().allSatisfy(problem -> assertThat(problem.line()).isBetween(1, 2));
    }

    @Test
    void several_faults_are_told_at_once() {
        QuestionForm.Composed composed = Samples.composed(
                Samples.right(Kind.SINGLE, "prompt", "", "option.0.weight", "x", "option.2.text", "", "tags", "a:b"));
        assertThat(composed.faults()).containsOnlyKeys("tags", "prompt", "option.0.weight", "option.2.text");
    }

    @Test
    void a_source_is_one_question_and_gets_the_own_id() {
        assertThat(composed("// [id:x-1]\n::a:: b {=c ~d}").made().orElseThrow().question().label().id()).isEqualTo(Samples.ID.value());
        assertThat(composed("::a:: b {=c ~d}\n\n::e:: f {T}").faults()).containsKey("source");
        assertThat(composed("").faults()).containsKey("source");
        assertThat(composed("eins\nzwei {=a").problems()).extracting(problem -> problem.line()).containsExactly(2);
        assertThat(composed("<quiz><question type=\"odd\"><name><text>a</text></name></question></quiz>").problems()).isNotEmpty();
    }

    private static QuestionForm.Composed composed(String source) {
        return Samples.composed(Draft.source(source));
    }

    @Test
    void every_question_of_the_course_can_be_copied_into_a_form_or_a_source() {
        BankReader.Banks banks = BankReader.read(new SourceFolder(Path.of("")));
        List<Question> all = banks.quizzes().stream()
                .filter(quiz -> quiz.blueprint().isEmpty())
                .flatMap(quiz -> quiz.bank().stream())
                .map(Entry::question)
                .toList();
        assertThat(all).hasSizeGreaterThan(200);
        assertThat(all).allSatisfy(question -> {
            Question own = Relabelled.of(question, Samples.ID);
            assertThat(Samples.SOURCES.made(own)).as(question.label().id()).isPresent();
            Draft draft = QuestionForm.draft(own, Samples.SOURCES);
            assertThat(draft.kind()).as(question.label().id()).isPresent();
            assertThat(Samples.composed(draft).made().map(Sources.Made::source))
                    .as(question.label().id())
                    .contains(Samples.SOURCES.written(own));
        });
    }

    @Test
    void questions_alike_but_for_their_labels_have_one_likeness() {
        Sources.Made one = Samples.composed(Samples.right(Kind.SINGLE)).made().orElseThrow();
        Sources.Made other = Samples.SOURCES
                .made(Relabelled.of(Samples.composed(Samples.right(Kind.SINGLE, "name", "别的", "tags", "")).made().orElseThrow().question(), OwnId.fresh()))
                .orElseThrow();
        Sources.Made changed = Samples.composed(Samples.right(Kind.SINGLE, "option.1.text", "怎么办？")).made().orElseThrow();
        assertThat(other.likeness()).isEqualTo(one.likeness()).isNotEqualTo(changed.likeness());
    }

    @Test
    void a_computed_question_is_marked_by_its_draw() {
        Computed computed = (Computed) Samples.composed(Samples.right(Kind.COMPUTED)).made().orElseThrow().question();
        Presentation first = computed.first();
        Optional<Answer> right = computed.rightAnswer(first);
        assertThat(right).contains(new Answer.Entered("2000"));
        assertThat(computed.mark(right.orElseThrow(), first).orElseThrow().percent()).isEqualTo(100);
    }
}
