package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Question;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankRulesTest {
    private static final String RULES = "id: u\ntitle: U\nunit: u\ndraw: 10\nminutes: 20\nattempts: 3\npass: 80\nfeedback: finished\n";
    private static final String TAGS = " [tag:topic=u/one] [tag:skill=thinking]\n";

    @TempDir
    Path folder;

    @BeforeEach
    void a_sound_course() throws IOException {
        write("content/course.yaml", "id: c\nunits:\n  - u\n");
        write("content/topics.yaml", "skills: [thinking, listening]\nunits:\n  u: [one]\n");
        write("quizzes/u.yaml", RULES);
        write("quizzes/u.gift", bank(10));
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }

    private static String bank(int questions) {
        StringBuilder bank = new StringBuilder();
        for (int number = 0; number < questions; number++)
            bank.append("// [id:q-").append(number).append("]").append(TAGS).append("Q {=a #f ~b #g}\n\n");
        return bank.toString();
    }

    private List<String> problems() {
        return BankReader.problems(new SourceFolder(folder)).stream().map(Problem::toString).toList();
    }

    @Test
    void a_sound_bank_is_taken() {
        assertThat(problems()).isEmpty();
        assertThat(BankReader.read(new SourceFolder(folder)).quizzes()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[id:q-1] [tag:topic=u/one] [tag:skill=thinking]|{=a #f ~b #g}|the id 'q-1' is used at quizzes/u.gift:4 already",
                "[tag:topic=u/one] [tag:skill=thinking]|{=a #f ~b #g}|has no id",
                "[id:x] [tag:skill=thinking]|{=a #f ~b #g}|give one [tag:topic=",
                "[id:x] [tag:topic=u/two] [tag:skill=thinking]|{=a #f ~b #g}|'u/two' is not in content/topics.yaml",
                "[id:x] [tag:topic=u/one]|{=a #f ~b #g}|give one or two [tag:skill=",
                "[id:x] [tag:topic=u/one] [tag:skill=magic]|{=a #f ~b #g}|the skill 'magic'",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{=a #f ~b}|no feedback for 'b'",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{=a #f ~a #g}|stands twice",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{=a #f =b #g ~c #h}|exactly one right option, not 2",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{~%50%a #f ~%40%b #g ~%-50%c #h}|add up to 90 percent",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{~%100%a #f ~b #g}|needs a negative weight",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{T #only one}|no feedback for 'TRUE'",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{#3}|no feedback for the answer 3",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{#=%50%3 #f}|no number earns all points",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:2 + 2]|{#5 #f}|the formula gives 4, the key is 5 (5 to 5)",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:2 / 3]|{#0.7:0.1 #f}|wider than 1 percent of 0.6667",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:2 + x]|{#4 #f}|'2 + x' cannot be computed: ",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:4] [formula:5]|{#4 #f}|two formulas for one question",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:4]|{=a #f ~b #g}|only a numerical question has a formula",
                "[id:X Y] [tag:topic=u/one] [tag:skill=thinking]|{=a #f ~b #g}|may only have small letters",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [kind:judgement]|{=a #f ~%50%b #g}|3 different grades at least, not 2",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{>2\\na\\nb\\n}|an ordering needs an explanation",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{>2\\na\\na\\n####g}|an item stands twice",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{>3\\na\\nb\\n####g}|'>3' stands before 2 items",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{=a -> b =c -> d}|a matching needs an explanation",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{=a -> b =c -> b = -> d ####g}|two left sides have the same right side",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{=a}|no feedback for 'a'",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{=a #f =a #f}|the answer 'a' stands twice",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{=%50%a #f}|no answer earns all points",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking]|{####m}|an essay needs a [rubric:",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [rubric:good]|{}|an essay needs a model answer",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [rubric:none]|{####m}|there is no rubric 'none' in content/rubrics; there are: good",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [dialogue:none]|{}|there is no dialogue 'none'",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:a+1] [value:a=1..3]|{#2 #f}|the text does not show {a}",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:a+1] [value:a=1..3]|\\{a\\} {#2}|no feedback for the right answer",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:a+1] [value:a=1..3] [value:b=1..2]|\\{a\\}\\{b\\} {#2 #f}|does not use 'b'",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:a+1] [value:a=1..3]|\\{a\\} {#2 #\\{c\\}}|there is no value for {c}",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:a+1] [value:a=1..3]|\\{a\\} {#2:0.5 #f}|wider than 1 percent of 2",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:1/(3-a)] [value:a=1..3]|\\{a\\} {#0.5:0.001 #f}|the formula has no result",
                "[id:x] [tag:topic=u/one] [tag:skill=thinking] [formula:1/a] [value:a=1..3]|\\{a\\} {#1 #f}|is not marked right; widen the tolerance"
            })
    void what_the_course_asks_of_a_question_is_told_with_its_line(String comment, String answers, String message) throws IOException {
        write("content/rubrics/good.yaml", "id: good\n");
        write("quizzes/u.gift", bank(10) + "// " + comment + "\nQ " + answers.replace("\\n", "\n") + "\n");
        assertThat(problems()).singleElement().asString().matches("quizzes/u.gift:3[12]: .*").contains(message);
    }

    private static String cloze(String text) {
        return "<quiz>\n<question type=\"cloze\"><name><text>N</text></name><questiontext format=\"plain_text\"><text>" + text
                + "</text></questiontext><generalfeedback format=\"plain_text\"><text>all</text></generalfeedback><idnumber>g</idnumber>"
                + "<tags><tag><text>topic=u/one</text></tag><tag><text>skill=thinking</text></tag></tags></question></quiz>";
    }

    @Test
    void texts_with_gaps_stand_beside_the_bank() throws IOException {
        write("quizzes/u.xml", cloze("a {1:SA:=b#f} {1:NM:=3:0#f} {1:MC:=c#f~d#f}"));
        assertThat(problems()).isEmpty();
        assertThat(BankReader.read(new SourceFolder(folder)).quizzes().get(0).bank()).hasSize(11);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{1:SA:=b}|gap 1: no feedback for 'b'",
                "{1:SA:=b#f} {1:MC:=c#f~d}|gap 2: no feedback for 'd'",
                "{1:NM:=3}|gap 1: no feedback for the answer 3",
                "{1:MC:%50%c#f~d#f}|gap 1: 'c' does not earn all points",
                "{1:MR:=c#f~d#f}|takes several answers"
            })
    void what_the_course_asks_of_gaps_is_told_with_its_line(String text, String message) throws IOException {
        write("quizzes/u.xml", cloze(text));
        assertThat(problems()).singleElement().asString().startsWith("quizzes/u.xml:2: ").contains(message);
    }

    @Test
    void essays_and_descriptions_are_not_drawn() throws IOException {
        write("content/rubrics/good.yaml", "id: good\n");
        write("quizzes/u.gift", bank(9) + "// [id:e] [rubric:good]" + TAGS + "Write {####m}\n\n// [id:d]" + TAGS + "Read this.\n");
        assertThat(problems()).containsExactly("quizzes/u.yaml:4: 'draw' is 10, the bank has 9 questions to draw");
        write("quizzes/u.yaml", RULES.replace("draw: 10", "draw: 9"));
        Quiz quiz = BankReader.read(new SourceFolder(folder)).quizzes().get(0);
        assertThat(quiz.bank()).hasSize(11);
        for (long seed = 0; seed < 20; seed++)
            assertThat(Draw.of(quiz, seed)).allSatisfy(drawn -> assertThat(drawn.question().marksItself()).isTrue());
    }

    @Test
    void a_computed_question_carries_its_formula() throws IOException {
        String formula = " [formula:142000 * 0.0005 * days(\"2026-10-31\", \"2026-11-18\")]";
        write("quizzes/u.gift", bank(9) + "// [id:x]" + TAGS.stripTrailing() + formula + "\nQ {#1278:1 #f}\n");
        assertThat(problems()).isEmpty();
        Question last = BankReader.read(new SourceFolder(folder)).quizzes().get(0).bank().get(9).question();
        assertThat(((Numerical) last).formula()).hasValueSatisfying(found -> assertThat(found.value()).isEqualByComparingTo("1278"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "draw: 10|draw: 11|quizzes/u.yaml:4: 'draw' is 11, the bank has 10",
                "draw: 10|draw: many|quizzes/u.yaml:4: 'draw' is 'many'",
                "pass: 80|pass: 101|quizzes/u.yaml:7: 'pass' is '101'",
                "unit: u|unit: v|quizzes/u.yaml:3: the unit 'v' is not listed",
                "id: u|id: w|quizzes/u.yaml:1: the id 'w' differs",
                "finished|sometimes|quizzes/u.yaml:8: 'feedback' is 'sometimes'",
                "minutes: 20|hours: 1|quizzes/u.yaml:5: unknown setting 'hours'"
            })
    void what_is_wrong_with_the_settings_is_told_with_its_line(String right, String wrong, String message) throws IOException {
        write("quizzes/u.yaml", RULES.replace(right, wrong));
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).startsWith(message));
    }

    private void a_last_quiz(String blueprint) throws IOException {
        write("content/course.yaml", "id: c\nunits:\n  - u\nfinal: last\n");
        write("quizzes/last.yaml", "id: last\ntitle: L\nminutes: 60\nattempts: 2\npass: 80\nfeedback: closed\nblueprint:\n" + blueprint);
    }

    @Test
    void a_quiz_over_the_whole_course_has_the_banks_of_its_units() throws IOException {
        a_last_quiz("  units: {u: 4}\n  skills: {thinking: 4}\n");
        assertThat(problems()).isEmpty();
        Quiz last = BankReader.read(new SourceFolder(folder)).quizzes().get(1);
        assertThat(last.units()).containsExactly("u");
        assertThat(last.draw()).isEqualTo(4);
        assertThat(last.bank()).hasSize(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{u: 11}|{thinking: 4}|quizzes/last.yaml:8: 11 questions of 'u' are wanted, its bank has 10",
                "{u: 0}|{thinking: 4}|quizzes/last.yaml:8: 'u' is '0'",
                "{u: 4, v: 3}|{thinking: 4}|quizzes/last.yaml:8: the unit 'v' is not listed in content/course.yaml",
                "{v: 3}|{thinking: 4}|quizzes/last.yaml:8: the course's unit 'u' is missing",
                "{}|{thinking: 4}|quizzes/last.yaml:7: 'blueprint' needs 'units'",
                "{u: 4}|{thinking: 5}|quizzes/last.yaml:9: 5 questions for 'thinking' are wanted, the banks give at most 4",
                "{u: 4}|{listening: 1}|quizzes/last.yaml:9: 1 questions for 'listening' are wanted, the banks give at most 0",
                "{u: 4}|{magic: 1}|quizzes/last.yaml:9: the skill 'magic' is not in content/topics.yaml"
            })
    void what_is_wrong_with_a_blueprint_is_told_with_its_line(String units, String skills, String message) throws IOException {
        a_last_quiz("  units: " + units + "\n  skills: " + skills + "\n");
        assertThat(problems()).anySatisfy(problem -> assertThat(problem).startsWith(message));
    }

    @Test
    void a_blueprint_that_cannot_be_met_as_a_whole_is_told() throws IOException {
        write("quizzes/u.gift", bank(5) + bank(10).substring(bank(5).length()).replace("skill=thinking", "skill=listening"));
        a_last_quiz("  units: {u: 4}\n  skills: {thinking: 3, listening: 2}\n");
        assertThat(problems()).containsExactly("quizzes/last.yaml:7: no choice of questions gives all skills their numbers at once");
    }

    @Test
    void the_course_names_its_last_quiz_and_no_unit_bears_its_id() throws IOException {
        a_last_quiz("  units: {u: 4}\n");
        write("content/course.yaml", "id: c\nunits:\n  - u\n");
        assertThat(problems()).containsExactly("quizzes/last.yaml:7: content/course.yaml does not name 'last' as 'final'");

        write("content/course.yaml", "id: c\nunits:\n  - u\nfinal: lost\n");
        assertThat(problems()).contains("content/course.yaml:4: there is no quiz 'lost' with a blueprint");

        write("content/course.yaml", "id: c\nunits:\n  - u\n  - last\nfinal: last\n");
        assertThat(problems()).contains("quizzes/last.yaml:1: the id 'last' is a unit's already");

        write("quizzes/last.gift", bank(10));
        assertThat(problems()).contains("quizzes/last.gift:1: a quiz with a blueprint has no bank of its own");
    }

    @Test
    void too_few_questions_and_untested_topics_are_told() throws IOException {
        write("content/topics.yaml", "skills: [thinking]\nunits:\n  u: [one, two]\n");
        write("quizzes/u.gift", bank(9));
        assertThat(problems())
                .containsExactly(
                        "quizzes/u.gift:1: no question tests the topic 'u/two'",
                        "quizzes/u.gift:1: the bank has 9 questions; 10 is the least",
                        "quizzes/u.yaml:4: 'draw' is 10, the bank has 9 questions to draw");
    }

    @Test
    void a_bank_without_settings_and_settings_without_a_bank_are_told() throws IOException {
        write("quizzes/lost.gift", "Q {}");
        write("quizzes/bare.yaml", RULES.replace("id: u", "id: bare"));
        assertThat(problems())
                .contains("quizzes/lost.yaml:1: the file is missing", "quizzes/bare.gift:1: the file is missing")
                .contains("quizzes/lost.gift:1: the question has no id; write // [id:\u2026] right above it");
    }
}
