package academy.huikuan.bank;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Description;
import academy.huikuan.question.Essay;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Matching;
import academy.huikuan.question.MultipleChoice;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Option;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.SingleChoice;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import academy.huikuan.question.Wanted;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as Moodle and other makers write them. */
class MoodleXmlReaderTest {
    private static final String HEAD = "<name><text>N</text></name>\n<questiontext format=\"html\"><text><![CDATA[<p>What?</p>]]></text></questiontext>\n";

    private static Bank bank(String questions) {
        return MoodleXmlReader.read("b.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n" + questions + "\n</quiz>");
    }

    private static Bank typed(String type, String rest) {
        return bank("<question type=\"" + type + "\">\n" + HEAD + rest + "\n</question>");
    }

    private static Question one(String type, String rest) {
        Bank bank = typed(type, rest);
        assertThat(bank.problems()).isEmpty();
        return bank.questions().get(0).question();
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private static final String COMBINED = """
            <defaultgrade>1.0000000</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden><idnumber></idnumber>
            <correctfeedback format="html"><text></text></correctfeedback>
            """;

    @Test
    void a_choice_of_one_as_moodle_exports_it() {
        SingleChoice question = (SingleChoice) one("multichoice", COMBINED + """
                <single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering><showstandardinstruction>0</showstandardinstruction>
                <shownumcorrect/>
                <answer fraction="100" format="html"><text><![CDATA[<p>yes &amp; so</p>]]></text><feedback format="html"><text>good</text></feedback></answer>
                <answer fraction="33.33333" format="moodle_auto_format"><text>perhaps</text><feedback format="html"><text></text></feedback></answer>
                <answer fraction="-14.28571" format="html"><text>no &lt;b&gt;way&lt;/b&gt;</text></answer>
                <tags><tag><text>topic=stages/m1</text></tag><tag><text>skill=thinking</text></tag><tag><text>own</text></tag></tags>""");
        assertThat(question.shuffles()).isTrue();
        assertThat(question.options()).extracting(option -> option.text().body()).containsExactly("<p>yes &amp; so</p>", "perhaps", "no <b>way</b>");
        assertThat(question.options()).extracting(option -> option.text().format()).containsExactly(Text.Format.HTML, Text.Format.MOODLE, Text.Format.HTML);
        assertThat(question.options()).extracting(option -> option.weight().units()).containsExactly(630_000_000L, 210_000_000L, -90_000_000L);
        assertThat(question.options()).extracting(Option::feedback).containsExactly(Optional.of(new Text(Text.Format.HTML, "good")), Optional.empty(), Optional.empty());
        assertThat(question.label().topics()).containsExactly("stages/m1");
        assertThat(question.label().tags()).containsExactly("own");
    }

    @Test
    void a_choice_of_several_and_what_is_not_said_is_as_moodle_has_it() {
        MultipleChoice question = (MultipleChoice) one("multichoice", "<single>false</single><answer fraction=\"50\"><text>a</text></answer><answer fraction=\"50\"><text>b</text></answer><answer fraction=\"-100\"><text>c</text></answer>");
        assertThat(question.shuffles()).isFalse();
        assertThat(question.options().get(0).text().format()).isEqualTo(Text.Format.HTML);
    }

    @ParameterizedTest
    @CsvSource({"true,100,false,0,true", "true,0,false,100,false", "false,100,true,0,false", "Wahr,100,Falsch,0,true", "Vrai,0,Faux,100,false"})
    void true_and_false_stand_in_any_order_and_language(String first, String one, String second, String other, boolean truth) {
        TrueFalse question = (TrueFalse) one("truefalse", "<answer fraction=\"" + one + "\"><text>" + first + "</text><feedback><text>" + first + "</text></feedback></answer>"
                + "<answer fraction=\"" + other + "\"><text>" + second + "</text></answer>");
        assertThat(question.truth()).isEqualTo(truth);
        assertThat(one.equals("100") ? question.right() : question.wrong()).map(Text::body).contains(first);
    }

    @Test
    void a_short_answer_has_wildcards_weights_and_case() {
        ShortAnswer question = (ShortAnswer) one("shortanswer", "<usecase>1</usecase><answer fraction=\"100\"><text>Jupiter*</text><feedback><text>yes</text></feedback></answer><answer fraction=\"0\"><text>*</text></answer>");
        assertThat(question.wanted()).extracting(Wanted::pattern).containsExactly("Jupiter*", "*");
        assertThat(question.wording().exactCase()).isTrue();
    }

    @Test
    void a_number_has_tolerance_units_and_a_word_for_all_others() {
        Bank bank = typed("numerical", """
                <answer fraction="100" format="moodle_auto_format"><text>23.8</text><feedback format="html"><text>good</text></feedback><tolerance>2</tolerance></answer>
                <answer fraction="0" format="moodle_auto_format"><text>*</text><feedback format="html"><text>no</text></feedback><tolerance>0</tolerance></answer>
                <units><unit><multiplier>1</multiplier><unit_name>m</unit_name></unit><unit><multiplier>100.0000</multiplier><unit_name>cm</unit_name></unit></units>
                <unitgradingtype>1</unitgradingtype><unitpenalty>0.1</unitpenalty><showunits>0</showunits><unitsleft>0</unitsleft>""");
        Numerical question = (Numerical) bank.questions().get(0).question();
        assertThat(question.accepted().get(0).least()).isEqualByComparingTo("21.8");
        assertThat(question.units()).extracting(unit -> unit.name() + unit.multiplier()).containsExactly("m1", "cm100");
        assertThat(question.otherwise()).map(Text::body).contains("no");
        assertThat(told(bank.remarks())).singleElement().asString().contains("a wrong unit costs nothing");
        Numerical unitless = (Numerical) one("numerical", "<answer fraction=\"100\"><text>3</text></answer><units><unit><unit_name>m</unit_name></unit></units><showunits>3</showunits>");
        assertThat(unitless.units()).isEmpty();
    }

    @Test
    void a_matching_has_its_distractors_at_the_end() {
        Matching question = (Matching) one("matching", """
                <shuffleanswers>true</shuffleanswers>
                <subquestion format="html"><text></text><answer><text>nobody</text></answer></subquestion>
                <subquestion format="html"><text><![CDATA[<p>one</p>]]></text><answer><text>I &amp; i</text></answer></subquestion>
                <subquestion format="html"><text>two</text><answer><text>II</text></answer></subquestion>
                <subquestion format="html"><text>zwei</text><answer><text>II</text></answer></subquestion>""");
        assertThat(question.rights()).extracting(Text::body).containsExactly("I & i", "II", "nobody");
        assertThat(question.rights()).extracting(Text::format).containsOnly(Text.Format.PLAIN);
        assertThat(question.keys()).containsExactly(0, 1, 1);
    }

    @Test
    void an_essay_has_notes_for_who_marks_it() {
        Bank bank = typed("essay", """
                <responseformat>editor</responseformat><responserequired>1</responserequired><responsefieldlines>15</responsefieldlines><attachments>1</attachments>
                <graderinfo format="html"><text><![CDATA[<p>Look at <b>this</b></p>]]></text></graderinfo><responsetemplate format="html"><text>Dear</text></responsetemplate>""");
        Essay question = (Essay) bank.questions().get(0).question();
        assertThat(question.notes()).map(Text::body).contains("<p>Look at <b>this</b></p>");
        assertThat(told(bank.remarks())).hasSize(2).anyMatch(text -> text.contains("files cannot be handed in")).anyMatch(text -> text.contains("begins with"));
    }

    @Test
    void an_ordering_has_its_items_in_the_order_of_the_file() {
        Bank bank = typed("ordering", """
                <layouttype>VERTICAL</layouttype><selecttype></selecttype><selectcount>2</selectcount><gradingtype>ABSOLUTE_POSITION</gradingtype><showgrading>SHOW</showgrading><numberingstyle>none</numberingstyle>
                <answer fraction="1.0000000" format="html"><text>Modular</text><feedback format="html"><text>said</text></feedback></answer>
                <answer fraction="2.0000000" format="html"><text>Object</text></answer><answer fraction="3.0000000" format="html"><text>Oriented</text></answer>""");
        Ordering question = (Ordering) bank.questions().get(0).question();
        assertThat(question.items()).extracting(Text::body).containsExactly("Modular", "Object", "Oriented");
        assertThat(question.grading()).isEqualTo(Ordering.Grading.ABSOLUTE_POSITION);
        assertThat(told(bank.remarks())).hasSize(2);
        assertThat(((Ordering) one("ordering", "<answer><text>a</text></answer><answer><text>b</text></answer>")).grading())
                .isEqualTo(Ordering.Grading.RELATIVE_NEXT_EXCLUDE_LAST);
    }

    @ParameterizedTest
    @CsvSource({"gapselect,selectoption", "ddwtos,dragbox"})
    void words_to_put_into_gaps_are_those_of_their_group(String type, String element) {
        String word = "<" + element + "><text>%s</text><group>%s</group></" + element + ">";
        Bank bank = bank("<question type=\"" + type + "\"><questiontext format=\"plain_text\"><text>The [[1]] sat on the [[3]].</text></questiontext>"
                + word.formatted("cat", "1") + word.formatted("dog", "1") + word.formatted("mat", "2") + word.formatted("hat", "2") + "</question>");
        Gaps question = (Gaps) bank.questions().get(0).question();
        assertThat(question.prompt().body()).isEqualTo("The _____ sat on the _____.");
        assertThat(question.gaps()).extracting(Gaps.Gap::key).containsExactly("cat", "mat");
        assertThat(((Gaps.ChoiceGap) question.gaps().get(1)).options()).extracting(option -> option.text().body()).containsExactly("mat", "hat");
        assertThat(question.label().name()).isEqualTo("The _____ sat on the _____.");
    }

    private static final String DATASETS = """
            <dataset_definitions>
              <dataset_definition><status><text>private</text></status><name><text>U</text></name><type>calculatedsimple</type>
                <distribution><text>uniform</text></distribution><minimum><text>1</text></minimum><maximum><text>10</text></maximum>
                <decimals><text>1</text></decimals><itemcount>1</itemcount><dataset_items><dataset_item><number>1</number><value>5.2</value></dataset_item></dataset_items></dataset_definition>
              <dataset_definition><status><text>private</text></status><name><text>r</text></name><type>calculatedsimple</type>
                <distribution><text>loguniform</text></distribution><minimum><text>2</text></minimum><maximum><text>8</text></maximum>
                <decimals><text>0</text></decimals><itemcount>0</itemcount></dataset_definition>
            </dataset_definitions>""";

    private static Bank calculated(String text, String formula, String tolerance) {
        return bank("<question type=\"calculatedsimple\"><name><text>N</text></name><questiontext format=\"html\"><text><![CDATA[" + text + "]]></text></questiontext>"
                + "<answer fraction=\"100\"><text>" + formula + "</text>" + tolerance
                + "<correctanswerformat>1</correctanswerformat><correctanswerlength>2</correctanswerlength><feedback format=\"html\"><text>{=" + formula + "} for {U}</text></feedback></answer>"
                + DATASETS + "</question>");
    }

    @Test
    void a_calculated_question_draws_from_its_datasets() {
        Bank bank = calculated("{U} V, {r} Ohm?", "round({U}/{r}, 2)", "<tolerance>0.01</tolerance><tolerancetype>1</tolerancetype>");
        assertThat(bank.problems()).isEmpty();
        Computed question = (Computed) bank.questions().get(0).question();
        assertThat(question.formula().text()).isEqualTo("round(u/r, 2)");
        assertThat(question.prompt().body()).isEqualTo("{u} V, {r} Ohm?");
        assertThat(question.answer()).map(Text::body).contains("{answer} for {u}");
        assertThat(question.variables()).extracting(variable -> variable.name() + variable.least() + ".." + variable.most() + "/" + variable.step()).containsExactly("u1..10/0.1", "r2..8/1");
        assertThat(question.tolerance()).isEqualTo(new Computed.Tolerance(true, new java.math.BigDecimal("0.01")));
        assertThat(told(bank.remarks())).hasSize(2).anyMatch(text -> text.contains("{U} is called {u}")).anyMatch(text -> text.contains("drawn evenly"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{U} {r}|sqrt({U})+{r}|2|sqrt",
                "{U} {r}|pow({U},2)+{r}|2|pow",
                "{U} {r} {={U}+1}|{U}+{r}|2|a text computes",
                "{U} {r}|{U}+{x}|2|needs values for x",
                "{U} {r}|{U}+{r}|3|geometric tolerance"
            })
    void what_a_calculated_question_cannot_keep_is_refused_by_its_name(String text, String formula, String type, String message) {
        Bank bank = calculated(text, formula, "<tolerance>0.01</tolerance><tolerancetype>" + type + "</tolerancetype>");
        assertThat(told(bank.problems())).isNotEmpty().anyMatch(problem -> problem.contains(message));
    }

    @Test
    void categories_and_descriptions_are_read() {
        Bank bank = bank("<question type=\"category\"><category><text>$course$/top/A &amp; B</text></category><info format=\"html\"><text></text></info></question>"
                + "<question type=\"description\">" + HEAD + "</question>");
        assertThat(bank.questions()).singleElement().satisfies(entry -> {
            assertThat(entry.question()).isInstanceOf(Description.class);
            assertThat(entry.category()).isEqualTo("$course$/top/A & B");
            assertThat(entry.source()).startsWith("<question type=\"description\">").endsWith("</question>");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"calculatedmulti", "randomsamatch", "random", "ddimageortext", "coderunner", "stack"})
    void other_types_are_refused_by_name_and_line(String type) {
        assertThat(told(bank("<!-- a comment -->\n<question type=\"" + type + "\">" + HEAD + "</question>").problems()))
                .containsExactly("b.xml:4: questions of the type '" + type + "' cannot be kept here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "multichoice|<answer fraction=\"100\"><text>a</text></answer>|two options or more",
                "multichoice|<answer fraction=\"0\"><text>a</text></answer><answer fraction=\"0\"><text>b</text></answer>|no option is right",
                "multichoice|<answer fraction=\"150\"><text>a</text></answer><answer><text>b</text></answer>|outside -100 to 100",
                "multichoice|<answer fraction=\"x\"><text>a</text></answer><answer fraction=\"100\"><text>b</text></answer>|is no number",
                "multichoice|<answer fraction=\"100\"><text></text></answer><answer><text>b</text></answer>|an option has no text",
                "truefalse||does not say whether it is true",
                "shortanswer|<answer fraction=\"50\"><text></text></answer>|an answer has no text",
                "numerical|<answer fraction=\"100\"><text>four</text></answer>|'four' is no number",
                "numerical|<answer fraction=\"100\"><text>4</text><tolerance>-1</tolerance></answer>|is no tolerance",
                "matching|<subquestion><text>a</text><answer><text>b</text></answer></subquestion>|two pairs or more",
                "cloze||the text has no gap",
                "gapselect||the text has no gap",
                "ordering|<answer><text>a</text></answer>|two items or more"
            })
    void what_is_wrong_is_told(String type, String rest, String message) {
        assertThat(told(typed(type, rest == null ? "" : rest).problems())).anyMatch(problem -> problem.startsWith("b.xml:") && problem.contains(message));
    }

    @Test
    void all_problems_are_told_at_once_with_their_lines() {
        Bank bank = bank("<question type=\"x\"/>\n<question type=\"essay\">" + HEAD + "</question>\n<question type=\"y\"/>");
        assertThat(bank.problems()).extracting(Problem::line).containsExactly(3, 6);
        assertThat(bank.questions()).hasSize(1);
    }

    @Test
    void pictures_are_refused_where_a_text_shows_them_and_passed_over_where_none_does() {
        String file = "<file name=\"a.png\" path=\"/\" encoding=\"base64\">aGk=</file>";
        Bank shown = bank("<question type=\"essay\"><questiontext format=\"html\"><text><![CDATA[<img src=\"@@PLUGINFILE@@/a.png\">]]></text>" + file + "</questiontext></question>");
        assertThat(told(shown.problems())).singleElement().asString().contains("pictures and files cannot be kept");
        Bank unseen = bank("<question type=\"essay\"><questiontext format=\"html\"><text>Write</text>" + file + "</questiontext></question>");
        assertThat(unseen.problems()).isEmpty();
        assertThat(told(unseen.remarks())).singleElement().asString().contains("left out");
    }

    @Test
    void what_moodle_says_more_is_passed_over_with_a_remark() {
        Bank bank = typed("essay", "<defaultgrade>3</defaultgrade><penalty>0.1</penalty><hidden>1</hidden><hint format=\"html\"><text>h</text></hint><incorrectfeedback format=\"html\"><text>no</text></incorrectfeedback>");
        assertThat(bank.problems()).isEmpty();
        assertThat(told(bank.remarks())).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE"})
    void a_file_may_be_in_either_unicode_encoding(String encoding) {
        String text = "\uFEFF<?xml version=\"1.0\" encoding=\"" + encoding.replaceAll("[LB]E", "") + "\"?><quiz><question type=\"essay\"><questiontext><text>\u4F60\u597D</text></questiontext></question></quiz>";
        byte[] bytes = text.getBytes(encoding.equals("UTF-16") ? StandardCharsets.UTF_16BE : Charset.forName(encoding));
        assertThat(MoodleXmlReader.read("b.xml", bytes, id -> Optional.empty()).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GB18030", "ISO-8859-1", "windows-1252", "Big5"})
    void another_encoding_is_refused_by_its_name(String encoding) {
        byte[] bytes = ("<?xml version='1.0' encoding='" + encoding + "'?><quiz/>").getBytes(StandardCharsets.US_ASCII);
        assertThat(told(MoodleXmlReader.read("b.xml", bytes, id -> Optional.empty()).problems()))
                .singleElement().asString().contains(encoding.toUpperCase(java.util.Locale.ROOT));
    }

    @Test
    void a_text_that_is_no_xml_or_other_xml_is_refused_with_its_line() {
        assertThat(told(MoodleXmlReader.read("b.xml", "<quiz>\n<question>\n</quiz>").problems())).singleElement().asString().startsWith("b.xml:3: not XML");
        assertThat(told(MoodleXmlReader.read("b.xml", "<html/>").problems())).singleElement().asString().contains("<html>");
        assertThat(told(MoodleXmlReader.read("b.xml", "").problems())).singleElement().asString().contains("not XML");
        assertThat(((ChoiceQuestion) one("multichoice", "<answer fraction=\"100\">old</answer><answer>older</answer>")).options().get(0).text().body()).isEqualTo("old");
    }
}
