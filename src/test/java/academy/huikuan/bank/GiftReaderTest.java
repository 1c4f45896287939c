package academy.huikuan.bank;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Label;
import academy.huikuan.question.MultipleChoice;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Prompt;
import academy.huikuan.question.Question;
import academy.huikuan.question.SingleChoice;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GiftReaderTest {
    private static Question one(String text) {
        return GiftReader.question(text);
    }

    private static List<String> problems(String text) {
        return GiftReader.read("b.gift", text).problems().stream().map(Problem::toString).toList();
    }

    private static List<Option> options(Question question) {
        return ((ChoiceQuestion) question).options();
    }

    @Test
    void a_single_choice_has_its_options_weights_and_feedback() {
        Question question = one("// [id:q-1] [tag:topic=stages/m1] [tag:skill=listening]\n::Name:: What? {\n=Yes #good\n~No #bad\n~%50%Half\n####all}");
        assertThat(question).isInstanceOf(SingleChoice.class);
        assertThat(question.label()).isEqualTo(new Label("q-1", "Name", List.of("stages/m1"), List.of("listening")));
        assertThat(question.prompt().body()).isEqualTo("What?");
        assertThat(options(question)).extracting(option -> option.text().body()).containsExactly("Yes", "No", "Half");
        assertThat(options(question)).extracting(option -> option.weight().percent()).containsExactly("100", "0", "50");
        assertThat(options(question).get(1).feedback().map(Text::body)).contains("bad");
        assertThat(options(question).get(2).feedback()).isEmpty();
        assertThat(question.general().map(Text::body)).contains("all");
    }

    @Test
    void a_choice_without_an_equals_sign_takes_several_answers() {
        Question question = one("Which? {~%33.333%a ~%33.333%b ~%33.333%c ~%-100%d}");
        assertThat(question).isInstanceOf(MultipleChoice.class);
        assertThat(options(question)).extracting(option -> option.weight().percent())
                .containsExactly("33.33333", "33.33333", "33.33333", "-100");
    }

    @Test
    void after_an_equals_sign_no_weight_is_read() {
        assertThat(options(one("Q {=%50%a ~b}")).get(0).text().body()).isEqualTo("%50%a");
    }

    @ParameterizedTest
    @CsvSource({"T,true", "TRUE,true", "true,true", "F,false", "FALSE,false"})
    void true_and_false_are_read(String written, boolean truth) {
        TrueFalse question = (TrueFalse) one("Sky is blue {" + written + "#first #second}");
        assertThat(question.truth()).isEqualTo(truth);
        assertThat(question.wrong().map(Text::body)).contains("first");
        assertThat(question.right().map(Text::body)).contains("second");
    }

    @ParameterizedTest
    @CsvSource({
        "#85, 85, 85, 85",
        "#14200:100, 14100, 14200, 14300",
        "#6.2:0.04, 6.16, 6.2, 6.24",
        "#1..3, 1, 2, 3",
        "#-5..-1, -5, -3, -1",
        "#=.5, 0.5, 0.5, 0.5",
        "#1e3, 1000, 1000, 1000"
    })
    void numbers_are_read_with_their_range(String written, BigDecimal least, BigDecimal best, BigDecimal most) {
        Numerical.Range range = ((Numerical) one("How many? {" + written + "}")).accepted().get(0);
        assertThat(range.least()).isEqualByComparingTo(least);
        assertThat(range.best()).isEqualByComparingTo(best);
        assertThat(range.most()).isEqualByComparingTo(most);
    }

    @Test
    void a_numerical_question_has_several_answers_and_a_word_for_all_others() {
        Numerical question = (Numerical) one("When? {#=1822:0 #right =%50%1820..1824 #near ~#wrong ####general}");
        assertThat(question.accepted()).extracting(range -> range.weight().percent()).containsExactly("100", "50");
        assertThat(question.otherwise().map(Text::body)).contains("wrong");
        assertThat(question.general().map(Text::body)).contains("general");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "two \\{braces\\} {=a ~b}|two {braces}",
                "16\\:00 \\= \\# \\~ {=a ~b}|16:00 = # ~",
                "Two {=a ~b} days.|Two _____ days.",
                "[html]<b>Two</b> {=a ~b}|<b>Two</b>",
                "::n::[markdown]**Two** {=a ~b}|**Two**"
            })
    void texts_are_read(String written, String prompt) {
        assertThat(one(written).prompt().body()).isEqualTo(prompt);
    }

    @Test
    void an_escaped_n_is_a_line_end_and_an_escaped_backslash_is_itself() {
        assertThat(one("a\\nb {=a ~b}").prompt().body()).isEqualTo("a\nb");
        assertThat(one("back\\\\nslash {=a ~b}").prompt().body()).isEqualTo("back\\nslash");
    }

    @Test
    void answers_inherit_the_format_unless_they_have_their_own() {
        Question question = one("[markdown]Q {=a #f ~[plain]b #[html]g}");
        assertThat(options(question)).extracting(option -> option.text().format()).containsExactly(Text.Format.MARKDOWN, Text.Format.PLAIN);
        assertThat(options(question).get(0).feedback().map(Text::format)).contains(Text.Format.MARKDOWN);
        assertThat(options(question).get(1).feedback().map(Text::format)).contains(Text.Format.HTML);
    }

    @Test
    void a_text_is_safe_to_show_in_every_format() {
        assertThat(one("[html]<b onclick='x'>a</b><script>y</script> {=a ~b}").prompt().html()).isEqualTo("<b>a</b>");
        assertThat(one("[plain]<b> {=a ~b}").prompt().html()).isEqualTo("&lt;b&gt;");
        assertThat(one("[markdown]**a** <i onload=x>b</i> {=a ~b}").prompt().html()).contains("<strong>a</strong>")
                .doesNotContain("onload");
    }

    @Test
    void without_a_name_the_text_names_the_question() {
        assertThat(one("How many days? {#3}").label().name()).isEqualTo("How many days?");
    }

    @Test
    void categories_comments_byte_order_mark_and_windows_line_ends_are_taken() {
        Bank bank = GiftReader.read("b.gift", "\uFEFF$CATEGORY: a/b\r\n\r\n// only a comment\r\n\r\nOne {T}\r\n\r\n// c\r\nTwo {F}");
        assertThat(bank.problems()).isEmpty();
        assertThat(bank.questions()).extracting(Entry::line).containsExactly(5, 7);
        assertThat(bank.questions().get(1).source()).isEqualTo("// c\nTwo {F}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Order {>2 a b}|1|an ordering needs two items or more",
                "Match {=a -> b}|1|a matching needs two pairs or more",
                "Match {=a -> b\\n= -> c}|1|a matching needs two pairs or more",
                "Match {=a -> b\\n=c}|2|a pair of a matching is written =left -> right",
                "Match {=a -> b\\n=c ->}|2|a pair has no right side",
                "Match {=a -> b =c -> b}|1|two different right sides or more",
                "Say {=%0%a}|1|no answer is right",
                "Say {=a\\n=}|2|an answer has no text",
                "Say {=a\\n=%-5%b}|2|cannot be negative",
                "Q {#=3 =%50%*}|1|cannot earn points",
                "::Only a name::|1|the question has no text",
                "Open {=a ~b|1|'{' without '}'",
                "Close =a ~b}|1|'}' without '{'",
                "Turned }=a ~b{|1|'}' stands before '{'",
                "{=a ~b}|1|no text before",
                "One {~a}|1|two options or more",
                "None {~a ~b}|1|no option is right",
                "Q {\\n=a\\n~\\n~b}|3|an option has no text",
                "Q {\\n~%150%a\\n=b}|2|outside -100 to 100",
                "Q {#abc}|1|is no number",
                "Q {#}|1|is no number",
                "Q {#3..1}|1|ends before it begins",
                "Q {#3:-1}|1|is negative",
                "Q {#=1\\n=%-5%2}|2|cannot be negative",
                "Q {#1 ~2}|1|takes only a feedback",
                "// [rubric:r]\\nQ {T}|1|only an essay has a [rubric:",
                "// [kind:judgement]\\nQ {#3}|1|only a choice has a [kind:",
                "// [kind:odd]\\nQ {=a ~b}|1|a choice is of the kind single, multiple or judgement",
                "// [kind:judgement]\\nQ {=a ~%-5%b}|2|no grade below 0",
                "// [wording:loud]\\nQ {=a}|1|the wording is 'case' or 'traditional'",
                "// [units:m=0]\\nQ {#3}|1|is no unit",
                "// [dialogue:nowhere]\\nQ {}|1|there is no dialogue 'nowhere'",
                "// [value:a=1..2]\\nQ {#3}|1|drawn values need a numerical question with a [formula:",
                "// [formula:a+b] [value:a=1..2]\\nQ {#3}|1|needs values for b",
                "// [formula:a+1] [value:a=1]\\nQ {#3}|1|gives no values",
                "// [formula:a+1] [value:a=1..2]\\nQ {#3}|1|the formula gives 2 for the least values, the key is 3",
                "// [formula:a+1] [value:a=1..2] [value:a=1..3]\\nQ {#2}|1|are given twice",
                "// [formula:1/a] [value:a=0..2]\\nQ {#2}|1|cannot be computed",
                "// [formula:a+1] [value:a=1..2]\\nQ {#=2 =%50%3}|1|has one key",
                "// [formula:a+1] [value:A=1..2]\\nQ {#2}|1|cannot be drawn",
                "// [id:a] [id:b]\\nQ {T}|1|two ids",
                "$CATEGORY: x\\nQ {T}|1|must stand alone"
            })
    void what_is_wrong_is_told_with_its_line(String written, int line, String message) {
        assertThat(problems(written.replace("\\n", "\n"))).singleElement().asString().startsWith("b.gift:" + line + ": ").contains(message);
    }

    @Test
    void a_comment_without_a_question_is_no_reason_to_refuse_the_file() {
        Bank bank = GiftReader.read("b.gift", "// [id:a]\n\nQ {T}\n\n// [id:b]\n$CATEGORY: c\n\nR {F}");
        assertThat(bank.problems()).isEmpty();
        assertThat(bank.remarks()).extracting(Problem::line).containsExactly(1, 6);
        assertThat(bank.questions()).extracting(Entry::category).containsExactly("", "c");
    }

    @Test
    void all_problems_are_told_at_once_and_the_right_questions_still_read() {
        Bank bank = GiftReader.read("b.gift", "A {~a}\n\nB {T}\n\nC {=a ~b");
        assertThat(bank.problems()).extracting(Problem::line).containsExactly(1, 5);
        assertThat(bank.questions()).hasSize(1);
    }

    @Test
    void another_encoding_is_refused_by_its_name() {
        String text = "\u4F60\u597D {T}";
        assertThat(GiftReader.read("b.gift", text.getBytes(Charset.forName("GB18030"))).problems())
                .singleElement()
                .asString()
                .isEqualTo("b.gift:1: the file is GB18030 (GBK); save it as UTF-8");
        assertThat(GiftReader.read("b.gift", text.getBytes(StandardCharsets.UTF_16)).problems().get(0).message()).contains("UTF-16");
        assertThat(GiftReader.read("b.gift", text.getBytes(StandardCharsets.UTF_8)).problems()).isEmpty();
    }

    @Test
    void western_letters_are_not_taken_for_chinese() {
        String text = "Wie gro\u00DF ist die \u00DCberf\u00E4lligkeit f\u00FCr Stra\u00DFen und Geh\u00F6fte, die sp\u00E4ter gef\u00F6rdert w\u00FCrden? {#3}";
        assertThat(GiftReader.read("b.gift", text.getBytes(StandardCharsets.ISO_8859_1)).problems())
                .singleElement()
                .asString()
                .startsWith("b.gift:1: the file is ISO-8859-1 or another");
    }

    @Test
    void the_scene_and_the_question_are_parted_outside_quotes() {
        Prompt prompt = Prompt.of(Text.read("\u4ED6\u8BF4\uFF1A\u201C\u51ED\u4EC0\u4E48\uFF1F\u518D\u7B49\u3002\u201D\u4F60\u600E\u4E48\u7B54\uFF1F\uFF08\u9009\u4E24\u9879\uFF09", Text.Format.MOODLE));
        assertThat(prompt.scene()).isEqualTo(Optional.of("\u4ED6\u8BF4\uFF1A\u201C\u51ED\u4EC0\u4E48\uFF1F\u518D\u7B49\u3002\u201D"));
        assertThat(prompt.ask()).isEqualTo("\u4F60\u600E\u4E48\u7B54\uFF1F\uFF08\u9009\u4E24\u9879\uFF09");
        assertThat(Prompt.of(Text.read("One sentence.", Text.Format.MOODLE)).scene()).isEmpty();
    }
}
