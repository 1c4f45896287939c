package academy.huikuan.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.question.Answer;
import academy.huikuan.question.Computed;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.web.Language;
import academy.huikuan.web.Rendered;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ItemViewTest {
    private static final Pattern FIELD =
            Pattern.compile("<(input|select|textarea|button)\\b([^>]*) name=\"answer\"([^>]*)>(?:\n?([^<]*)</textarea>)?");
    private static final Pattern SELECTED = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]+)\"");
    private static final Pattern REFERRED = Pattern.compile(" (?:for|aria-describedby)=\"([^\"]+)\"");

    private static Presentation shown(Question question) {
        return question.present(new Random(5));
    }

    private static String html(Question question, Presentation shown, Answer answer) {
        return Rendered.html(Language.EN, "quiz/item.jte", Map.of("item", ItemView.of(question, shown, answer)));
    }

    /** What a browser without script would send for the question, if nothing is pressed. */
    private static List<String> sent(String html) {
        List<String> sent = new ArrayList<>();
        Matcher field = FIELD.matcher(html);
        while (field.find()) {
            String attributes = field.group(2) + field.group(3);
            if (field.group(1).equals("textarea")) sent.add(field.group(4));
            if (field.group(1).equals("select")) {
                Matcher selected = SELECTED.matcher(html.substring(field.end(), html.indexOf("</select>", field.end())));
                sent.add(selected.find() ? selected.group(1) : "");
            }
            boolean option = attributes.matches(".*type=\"(radio|checkbox)\".*");
            if (field.group(1).equals("input") && (!option || attributes.contains(" checked")))
                sent.add(attributes.replaceFirst(".*value=\"([^\"]*)\".*", "$1"));
        }
        return sent;
    }

    static Stream<Question> questions() {
        return EveryKind.all().stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void a_question_tells_neither_key_nor_feedback_nor_what_was_not_reached(Question question) {
        Presentation shown = shown(question);
        String html = html(question, shown, new Answer.Nothing());
        assertThat(html).doesNotContain("secret", "Unreached", "15840", "7919", "%");
        if (question instanceof Computed computed) assertThat(html).doesNotContain(computed.result(shown).toPlainString(), "{");
    }

    @ParameterizedTest
    @MethodSource("questions")
    void its_form_sends_nothing_before_it_is_answered(Question question) {
        Presentation shown = shown(question);
        assertThat(question.read(sent(html(question, shown, new Answer.Nothing())), shown)).isEqualTo(new Answer.Nothing());
    }

    @ParameterizedTest
    @MethodSource("questions")
    void its_form_sends_the_answer_that_was_given_again(Question question) {
        Presentation shown = shown(question);
        Answer given = question.rightAnswer(shown).orElse(new Answer.Written("Dear \"Ms Li\",\n\n  <b>40</b> & more"));
        List<String> sent = sent(html(question, shown, given)).stream()
                .map(value -> value.replace("&lt;", "<").replace("&gt;", ">").replace("&#34;", "\"").replace("&amp;", "&"))
                .toList();
        assertThat(question.read(sent, shown)).isEqualTo(given);
        assertThat(ItemView.shown(sent)).isEqualTo(ItemView.shown(question.fields(given, shown)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void several_questions_stand_on_one_page_without_meeting(Question question) {
        ItemView view = ItemView.of(question, shown(question), new Answer.Nothing());
        List<String> ids = new ArrayList<>();
        for (String prefix : List.of("q1", "q2")) {
            Map<String, Object> parts = Map.of("item", view, "prefix", prefix, "name", prefix + "-answer", "level", 3);
            String html = Rendered.html(Language.ZH, "quiz/item.jte", parts);
            List<String> own = ID.matcher(html).results().map(found -> found.group(1)).toList();
            ids.addAll(own);
            assertThat(own).allMatch(id -> id.startsWith(prefix + "-"));
            assertThat(html).contains("<h3", "name=\"" + prefix + "-answer\"").doesNotContain("<h1", "name=\"answer\"");
            for (MatchResult referred : REFERRED.matcher(html).results().toList()) assertThat(own).contains(referred.group(1).split(" "));
        }
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void a_talk_shows_what_was_said_and_the_reply_to_it() {
        String begun = html(EveryKind.talk(), Presentation.PLAIN, new Answer.Nothing());
        assertThat(begun).contains("You call them.", "A sigh.", "Who is it?", "value=\"0\">Hello<", "value=\"1\">Pay now<");
        String after = html(EveryKind.talk(), Presentation.PLAIN, new Answer.Said("0"));
        assertThat(after)
                .contains("Hello resounds", "Unreached b", "value=\"00\">Unreached x<", "value=\"01\">Unreached y<")
                .doesNotContain("Pay now", "Unreached ending", "In by May", "secret");
        String over = html(EveryKind.talk(), Presentation.PLAIN, new Answer.Said("00"));
        assertThat(over).contains("In by May", "It came.").doesNotContain("<button", "Unreached y", "Unreached ending", "secret");
    }

    @Test
    void markup_that_runs_across_gaps_stays_whole() {
        assertThat(GapText.around(EveryKind.gaps())).containsExactly("<p>Due on", ", it is", "days late.</p><p>Stage <b>", "</b></p>");
    }

    @Test
    void what_is_no_number_is_said_to_be_none() {
        Answer odd = new Answer.Entered("many");
        assertThat(html(EveryKind.number(), Presentation.PLAIN, odd)).contains("aria-invalid=\"true\"", "value=\"many\"");
        assertThat(html(EveryKind.unit(), Presentation.PLAIN, new Answer.Entered("1.584 wan"))).contains("yuan, wan").doesNotContain("aria-invalid");
        assertThat(html(EveryKind.gaps(), Presentation.PLAIN, new Answer.Filled(List.of("", "many", "")))).contains("aria-invalid=\"true\"");
    }

    @Test
    void a_text_that_asks_nothing_has_no_field() {
        assertThat(html(EveryKind.description(), Presentation.PLAIN, new Answer.Nothing())).contains("Read this.", "Then go on.").doesNotContain("<input");
    }

    @ParameterizedTest
    @CsvSource({"'|a','\na'", "'a|','a'", "'||',''", "'',''", "' a | b ','a\nb'"})
    void fields_become_one_text_that_tells_which_was_filled(String fields, String text) {
        assertThat(ItemView.shown(List.of(fields.split("\\|", -1)))).isEqualTo(text);
    }
}
