package academy.huikuan.bank;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.Gaps;
import academy.huikuan.question.Text;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Moodle's embedded answers, with the examples of its documentation. */
class ClozeReaderTest {
    private static Bank bank(String text) {
        return MoodleXmlReader.read("b.xml", "<quiz><question type=\"cloze\"><name><text>N</text></name><questiontext format=\"html\"><text><![CDATA[" + text + "]]></text></questiontext></question></quiz>");
    }

    private static List<Gaps.Gap> gaps(String text) {
        Bank bank = bank(text);
        assertThat(bank.problems()).isEmpty();
        return ((Gaps) bank.questions().get(0).question()).gaps();
    }

    @Test
    void the_example_of_moodles_documentation_is_read() {
        List<Gaps.Gap> gaps = gaps("""
                <p>Match the following cities with the correct state:</p>
                <ul><li>San Francisco: {1:MULTICHOICE:=California#OK~Arizona#Wrong}</li>
                <li>Tucson: {1:MULTICHOICE:California#Wrong~%100%Arizona#OK}</li>
                <li>Los Angeles: {1:MULTICHOICE:=California#OK~%33.33333%Arizona#Half}</li></ul>
                The capital of France is {1:SHORTANSWER:%100%Paris#Congratulations!~%50%Marseille#No, that is the second largest city in France (after Paris).~*#Wrong answer. The capital of France is Paris, of course.}.
                23 + 0.8 = {2:NUMERICAL:=23.8:0.1#Feedback for correct answer 23.8~%50%23.8:2#Feedback for 50% credit answer in the nearby region of the correct answer~*#no}.
                """);
        assertThat(gaps).hasSize(5);
        assertThat(gaps).extracting(Gaps.Gap::key).containsExactly("California", "Arizona", "California", "Paris", "23.8");
        assertThat(gaps).extracting(Gaps.Gap::share).containsExactly(1, 1, 1, 1, 2);
        assertThat(gaps.get(2).weigh("1").units()).isEqualTo(210_000_000L);
        assertThat(gaps.get(3).weigh("marseille").percent()).isEqualTo("50");
        assertThat(gaps.get(3).feedback("Lyon").map(Text::body)).hasValueSatisfying(said -> assertThat(said).startsWith("Wrong answer"));
        assertThat(gaps.get(4).weigh("23.85").percent()).isEqualTo("100");
        assertThat(gaps.get(4).weigh("25").percent()).isEqualTo("50");
        assertThat(gaps.get(4).feedback("1").map(Text::body)).contains("no");
    }

    @ParameterizedTest
    @CsvSource({
        "MULTICHOICE,true", "MC,true", "MULTICHOICE_S,true", "MCS,true", "MULTICHOICE_V,false", "MCV,false", "MULTICHOICE_VS,false", "MCVS,false",
        "MULTICHOICE_H,false", "MCH,false", "MULTICHOICE_HS,false", "MCHS,false"
    })
    void each_name_of_a_choice_is_known(String name, boolean dropdown) {
        Gaps.ChoiceGap gap = (Gaps.ChoiceGap) gaps("x {:" + name + ":=a~b} y").get(0);
        assertThat(gap.dropdown()).isEqualTo(dropdown);
        assertThat(gap.options()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"SHORTANSWER,false", "SA,false", "MW,false", "SHORTANSWER_C,true", "SAC,true", "MWC,true"})
    void each_name_of_a_word_is_known(String name, boolean exactCase) {
        assertThat(((Gaps.WordGap) gaps("{2:" + name + ":=a}").get(0)).wording().exactCase()).isEqualTo(exactCase);
    }

    @ParameterizedTest
    @CsvSource({"NUMERICAL:=3,3", "NM:=-0.5:0.1,-0.5", "NM:%100%1e3,1000", "'NM:=3,14:0,01',3.14"})
    void numbers_are_read(String written, String key) {
        assertThat(gaps("{1:" + written + "}").get(0).key()).isEqualTo(key);
    }

    @Test
    void signs_behind_a_backslash_and_entities_are_meant_as_such() {
        Gaps.ChoiceGap gap = (Gaps.ChoiceGap) gaps("{1:MC:=a\\}b\\#c\\~d\\/e\\\"f#say \\} this~x &gt; y &#39;z&#39;#&lt;i&gt;no&lt;/i&gt;}").get(0);
        assertThat(gap.options()).extracting(option -> option.text().body()).containsExactly("a}b#c~d/e\"f", "x > y 'z'");
        assertThat(gap.options()).extracting(option -> option.feedback().map(Text::body).orElse("")).containsExactly("say } this", "<i>no</i>");
    }

    @Test
    void braces_that_are_no_gap_stay_text() {
        Bank bank = bank("Set {a, b} and {1:SA:=x} or {2:no}");
        assertThat(bank.questions().get(0).question().prompt().body()).isEqualTo("Set {a, b} and _____ or {2:no}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{1:MULTIRESPONSE:=a~=b}|takes several answers",
                "{1:MRHS:=a~=b}|takes several answers",
                "{1:REGEXP:=a.*}|is of a kind that is unknown",
                "{1:SA:a}|has no right answer",
                "{1:MC:=a}|1 options",
                "{1:NM:=abc}|'abc', which is no number",
                "{0:SA:=a}|counts 0",
                "{101:SA:=a}|counts 101",
                "{1:SA:=a~}|an answer without a text",
                "{1:SA:=a~%150%b}|outside -100 to 100",
                "{1:SA:=a~%-10%b}|negative weight",
                "{1:SA:=a|has no closing"
            })
    void what_is_wrong_with_a_gap_is_told(String text, String message) {
        assertThat(bank("t " + text).problems()).extracting(Problem::message).anyMatch(told -> told.contains(message));
    }
}
