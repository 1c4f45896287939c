package academy.huikuan.bank;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.Answer;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Matching;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import academy.huikuan.question.Wanted;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole files as Moodle, TAO, converters and teachers leave them, and packages after the specification's examples. */
class ForeignFilesTest {
    private static final Path FOLDER = Path.of("src/test/resources/foreign");

    private static Bank bank(String name) {
        try {
            Path path = FOLDER.resolve(name);
            if (!Files.isDirectory(path)) return Formats.read(name, Files.readAllBytes(path));
            Map<String, String> files = new LinkedHashMap<>();
            try (Stream<Path> all = Files.walk(path)) {
                for (Path file : all.filter(Files::isRegularFile).sorted().toList())
                    files.put(path.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return Formats.read(name + ".zip", Packages.zip(files));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Question question(String name, int number) {
        return bank(name).questions().get(number - 1).question();
    }

    private static List<String> remarks(String name) {
        return bank(name).remarks().stream().map(Problem::message).toList();
    }

    private static List<String> weights(Question question) {
        return ((ChoiceQuestion) question).options().stream().map(option -> option.weight().percent()).toList();
    }

    private static double mark(Question question, Answer answer) {
        var mark = question.mark(answer, Presentation.PLAIN).orElseThrow();
        return (double) mark.earned() / mark.possible();
    }

    @ParameterizedTest
    @CsvSource({
        "moodle-export.gift,SINGLE MULTIPLE TRUTH NUMBER SHORT MATCHING ESSAY DESCRIPTION ORDERING",
        "teacher.gift,SINGLE SHORT TRUTH TRUTH NUMBER NUMBER NUMBER MATCHING MULTIPLE SINGLE ESSAY DESCRIPTION",
        "moodle-4-choices.xml,SINGLE MULTIPLE TRUTH",
        "moodle-4-texts.xml,SHORT NUMBER ESSAY DESCRIPTION",
        "moodle-4-gaps.xml,GAPS GAPS GAPS",
        "moodle-4-pairs.xml,MATCHING MATCHING ORDERING COMPUTED",
        "converter.xml,SINGLE TRUTH SHORT MATCHING",
        "qti3,SINGLE MULTIPLE TRUTH ORDERING MATCHING SHORT GAPS GAPS ESSAY",
        "tao,SINGLE GAPS ESSAY",
        "qti21,NUMBER MATCHING SHORT"
    })
    void each_is_read_whole(String name, String kinds) {
        Bank bank = bank(name);
        assertThat(bank.problems()).isEmpty();
        assertThat(bank.questions()).extracting(entry -> Kind.of(entry.question()).name()).containsExactly(kinds.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"moodle-export.gift", "teacher.gift", "moodle-4-choices.xml", "moodle-4-texts.xml", "moodle-4-gaps.xml",
            "moodle-4-pairs.xml", "converter.xml", "qti3", "tao", "qti21"})
    void each_is_kept_and_written_again_as_it_was_read(String name) {
        List<Entry> entries = bank(name).questions();
        for (Entry entry : entries) assertThat(Formats.kept(entry.source())).isEqualTo(entry.question());
        Bank again = Formats.read("b.xml", Formats.write(entries, Format.MOODLE_XML).bytes());
        assertThat(again.problems()).isEmpty();
        assertThat(again.questions()).extracting(Entry::question).containsExactlyElementsOf(
                entries.stream().map(Entry::question).toList());
    }

    @Test
    void an_export_of_moodle_has_its_categories_ids_and_tags() {
        Bank bank = bank("moodle-export.gift");
        assertThat(bank.questions().get(0).category()).isEqualTo("$course$/top/Default for Credit 101");
        assertThat(bank.questions().get(8).category()).endsWith("/Harder");
        assertThat(bank.questions().get(0).question().label().id()).isEqualTo("credit-01");
        assertThat(bank.questions().get(0).question().label().tags()).containsExactly("terms", "week one");
        assertThat(weights(question("moodle-export.gift", 1))).containsExactly("100", "0", "50", "-33.33333");
        assertThat(((TrueFalse) question("moodle-export.gift", 3)).wrong().map(Text::body)).contains("<p>It does not.</p>");
        assertThat(remarks("moodle-export.gift")).containsExactly("the id or the tags of a category are left out");
    }

    @Test
    void a_teacher_may_leave_a_tag_without_a_question_and_write_a_comma() {
        assertThat(remarks("teacher.gift")).singleElement().asString().contains("no question stands right below");
        assertThat(((Numerical) question("teacher.gift", 7)).accepted()).extracting(range -> range.weight().percent())
                .containsExactly("100", "33.33333");
        assertThat(question("teacher.gift", 9).prompt().body()).isEqualTo("Which of these are true: 2 + 2 = 4, a {b}, #1, ~, C\\D?");
        assertThat(((Matching) question("teacher.gift", 8)).rights()).hasSize(4);
    }

    @Test
    void a_picture_gives_its_place_to_its_words() {
        assertThat(question("moodle-4-choices.xml", 1).prompt().body()).contains("[a stamp that says PAID]").doesNotContain("<img");
        assertThat(remarks("moodle-4-choices.xml")).anyMatch(remark -> remark.startsWith("a picture is left out"));
        assertThat(bank("moodle-4-choices.xml").questions().get(0).source()).doesNotContain("iVBOR");
        assertThat(question("qti3", 1).prompt().body()).contains("[GOODS ARE TAKEN OVER FROM 8 TO 11 ONLY]").contains("When must");
        assertThat(question("qti3", 9).prompt().body()).contains("thank you for the goods").contains("Answer the letter.");
    }

    @Test
    void a_unit_may_stand_before_its_number() {
        Numerical interest = (Numerical) question("moodle-4-texts.xml", 2);
        assertThat(mark(interest, new Answer.Entered("$1,250"))).isEqualTo(1);
        assertThat(mark(interest, new Answer.Entered("k$ 1.25"))).isEqualTo(1);
        assertThat(mark(interest, new Answer.Entered("1250 $"))).isEqualTo(1);
        assertThat(mark(interest, new Answer.Entered("1250"))).isEqualTo(1);
        assertThat(mark(interest, new Answer.Entered("1205"))).isEqualTo(0.5);
    }

    @Test
    void embedded_answers_keep_their_words_weights_and_case() {
        Gaps gaps = (Gaps) question("moodle-4-gaps.xml", 1);
        assertThat(gaps.gaps()).extracting(Gaps.Gap::share).containsExactly(1, 2, 1, 1, 1);
        assertThat(gaps.gaps()).extracting(Gaps.Gap::key).containsExactly("35", "M2", "the treasurer", "Protocol", "it's agreed");
        assertThat(mark(gaps, new Answer.Filled(List.of("34", "2", "0", "Protocol", "It is agreed ~ or so")))).isEqualTo(5.5 / 6);
        assertThat(mark(gaps, new Answer.Filled(List.of("", "", "1", "protocol", "")))).isEqualTo(0.25 / 6);
        assertThat(((Gaps) question("moodle-4-gaps.xml", 2)).gaps()).extracting(Gaps.Gap::key)
                .containsExactly("listen", "ask", "promise", "ask");
    }

    @Test
    void drawn_values_and_pairs_are_those_of_the_file() {
        Computed drawn = (Computed) question("moodle-4-pairs.xml", 4);
        assertThat(drawn.result(drawn.last())).isEqualByComparingTo("270");
        assertThat(((Matching) question("moodle-4-pairs.xml", 1)).keys()).containsExactly(0, 1, 0);
        assertThat(((Matching) question("moodle-4-pairs.xml", 2)).rights().get(0).body()).isEqualTo("<p><b>1</b> to 30</p>");
    }

    @Test
    void points_that_cannot_be_kept_are_told() {
        assertThat(weights(question("qti3", 2))).containsExactly("50", "-50", "50", "-50");
        assertThat(remarks("qti3"))
                .anyMatch(remark -> remark.contains("2 choices at most"))
                .anyMatch(remark -> remark.contains("a choice keeps its place"))
                .anyMatch(remark -> remark.contains("different points"))
                .anyMatch(remark -> remark.contains("for 'proctor'"))
                .anyMatch(remark -> remark.contains("the test 'test' is left out"));
        assertThat(((ChoiceQuestion) question("qti3", 1)).shuffles()).isFalse();
        assertThat(remarks("qti21")).anyMatch(remark -> remark.contains("different points"));
    }

    @Test
    void what_is_said_to_candidates_and_scorers_is_kept() {
        assertThat(question("qti3", 3).prompt().body()).contains("Judge the statement.").doesNotContain("calculators");
        assertThat(((TrueFalse) question("qti3", 3)).wrong().map(Text::body)).contains("Only money is.");
        assertThat(((Essay) question("qti3", 9)).notes().map(Text::body)).contains("Amount and date.");
        assertThat(question("tao", 1).label().tags()).containsExactly("receivables");
    }

    @Test
    void words_of_a_mapping_are_told_apart_by_capitals_unless_it_says_otherwise() {
        ShortAnswer word = (ShortAnswer) question("qti3", 6);
        assertThat(mark(word, new Answer.Written("DSO"))).isEqualTo(1);
        assertThat(mark(word, new Answer.Written("dso"))).isEqualTo(0.5);
        ShortAnswer paper = (ShortAnswer) question("qti21", 3);
        assertThat(paper.wanted()).extracting(Wanted::pattern).containsExactly("bank slip", "*slip*");
        assertThat(mark(paper, new Answer.Written("Bank Slip"))).isEqualTo(1);
        assertThat(mark(paper, new Answer.Written("a slip of the bank"))).isEqualTo(0.5);
    }

    @Test
    void rules_of_a_number_give_its_ranges() {
        Numerical number = (Numerical) question("qti21", 1);
        assertThat(mark(number, new Answer.Entered("1250.5"))).isEqualTo(1);
        assertThat(mark(number, new Answer.Entered("1300"))).isEqualTo(0.5);
        assertThat(mark(number, new Answer.Entered("1400"))).isZero();
    }
}
