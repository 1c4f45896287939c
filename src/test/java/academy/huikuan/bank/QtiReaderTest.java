package academy.huikuan.bank;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.question.ChoiceQuestion;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Items after the examples of the specification and of other makers. */
class QtiReaderTest {
    private static final String V3 = "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/";
    private static final String MATCH = "<qti-response-processing template=\"" + V3 + "match_correct\"/>";
    private static final String MAP = "<qti-response-processing template=\"" + V3 + "map_response.xml\"/>";

    private static String declaration(String cardinality, String type, String rest) {
        return "<qti-response-declaration identifier=\"RESPONSE\" cardinality=\"" + cardinality + "\" base-type=\"" + type + "\">" + rest
                + "</qti-response-declaration>\n"
                + "<qti-outcome-declaration identifier=\"SCORE\" cardinality=\"single\" base-type=\"float\"><qti-default-value><qti-value>0</qti-value></qti-default-value></qti-outcome-declaration>\n";
    }

    private static String correct(String... values) {
        return "<qti-correct-response><qti-value>" + String.join("</qti-value><qti-value>", values) + "</qti-value></qti-correct-response>";
    }

    private static String item(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<qti-assessment-item xmlns=\"http://www.imsglobal.org/xsd/imsqtiasi_v3p0\" identifier=\"choice\" title=\"Unattended Luggage\" adaptive=\"false\" time-dependent=\"false\">\n"
                + content + "</qti-assessment-item>";
    }

    private static Bank bank(String item) {
        return Packages.read(Map.of("imsmanifest.xml", Packages.manifest("imsqti_item_xmlv3p0", "i.xml"), "i.xml", item));
    }

    private static Question one(String content) {
        Bank bank = bank(item(content));
        assertThat(bank.problems()).isEmpty();
        return bank.questions().get(0).question();
    }

    private static List<String> told(List<Problem> problems) {
        return problems.stream().map(Problem::toString).toList();
    }

    private static List<String> weights(Question question) {
        return ((ChoiceQuestion) question).options().stream().map(option -> option.weight().percent()).toList();
    }

    private static final String CHOICES = """
            <qti-item-body><p>Look at the text in the picture.</p>
            <qti-choice-interaction response-identifier="RESPONSE" shuffle="false" max-choices="1">
              <qti-prompt>What does it say?</qti-prompt>
              <qti-simple-choice identifier="A">You must stay with your luggage at all times.</qti-simple-choice>
              <qti-simple-choice identifier="B">Do not let <strong>someone else</strong> look after it.</qti-simple-choice>
              <qti-simple-choice identifier="C">Remember your luggage when you leave.</qti-simple-choice>
            </qti-choice-interaction></qti-item-body>
            """;

    @Test
    void a_choice_of_one_by_the_template() {
        SingleChoice question = (SingleChoice) one(declaration("single", "identifier", correct("A")) + CHOICES + MATCH);
        assertThat(question.label().id()).isEqualTo("choice");
        assertThat(question.label().name()).isEqualTo("Unattended Luggage");
        assertThat(question.prompt().format()).isEqualTo(Text.Format.HTML);
        assertThat(question.prompt().body()).isEqualToIgnoringWhitespace("<p>Look at the text in the picture.</p><p>What does it say?</p>");
        assertThat(question.options().get(0).text()).isEqualTo(new Text(Text.Format.PLAIN,
                "You must stay with your luggage at all times."));
        assertThat(question.options().get(1).text().html()).isEqualTo("Do not let <strong>someone else</strong> look after it.");
        assertThat(weights(question)).containsExactly("100", "0", "0");
        assertThat(question.shuffles()).isFalse();
    }

    @Test
    void a_choice_of_several_by_its_mapping() {
        String mapping = "<qti-mapping lower-bound=\"0\" upper-bound=\"2\" default-value=\"-2\"><qti-map-entry map-key=\"A\" mapped-value=\"1\"/><qti-map-entry map-key=\"B\" mapped-value=\"1\"/><qti-map-entry map-key=\"C\" mapped-value=\"-1\"/></qti-mapping>";
        Question question = one(declaration("multiple", "identifier", correct("A", "B") + mapping)
                + CHOICES.replace("max-choices=\"1\"", "max-choices=\"0\"") + MAP);
        assertThat(question).isInstanceOf(MultipleChoice.class);
        assertThat(weights(question)).containsExactly("50", "50", "-50");
    }

    @Test
    void all_or_nothing_becomes_shares_with_a_remark() {
        Bank bank = bank(item(declaration("multiple", "identifier", correct("A", "B")) + CHOICES + MATCH));
        assertThat(weights(bank.questions().get(0).question())).containsExactly("50", "50", "-100");
        assertThat(told(bank.remarks())).singleElement().asString().contains("all or nothing");
    }

    @Test
    void the_usual_rules_and_feedbacks_are_understood() {
        String rules = """
                <qti-response-processing>
                  <qti-response-condition>
                    <qti-response-if><qti-match><qti-variable identifier="RESPONSE"/><qti-correct identifier="RESPONSE"/></qti-match>
                      <qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">2</qti-base-value></qti-set-outcome-value></qti-response-if>
                    <qti-response-else-if><qti-match><qti-variable identifier="RESPONSE"/><qti-base-value base-type="identifier">B</qti-base-value></qti-match>
                      <qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">1</qti-base-value></qti-set-outcome-value></qti-response-else-if>
                    <qti-response-else><qti-set-outcome-value identifier="SCORE"><qti-base-value base-type="float">0</qti-base-value></qti-set-outcome-value></qti-response-else>
                  </qti-response-condition>
                  <qti-set-outcome-value identifier="FEEDBACK"><qti-variable identifier="RESPONSE"/></qti-set-outcome-value>
                </qti-response-processing>
                <qti-modal-feedback outcome-identifier="FEEDBACK" identifier="A" show-hide="show"><qti-content-body>Yes.</qti-content-body></qti-modal-feedback>
                <qti-modal-feedback outcome-identifier="FEEDBACK" identifier="A" show-hide="hide"><qti-content-body><p>No, you <em>must</em>.</p></qti-content-body></qti-modal-feedback>
                <qti-modal-feedback outcome-identifier="OTHER" identifier="x" show-hide="hide"><qti-content-body>To all.</qti-content-body></qti-modal-feedback>
                """;
        Question question = one(declaration("single", "identifier", correct("A"))
                + "<qti-outcome-declaration identifier=\"FEEDBACK\" cardinality=\"single\" base-type=\"identifier\"/>" + CHOICES + rules);
        assertThat(weights(question)).containsExactly("100", "50", "0");
        assertThat(((ChoiceQuestion) question).options()).extracting(option -> option.feedback().map(Text::html).orElse(""))
                .containsExactly("Yes.", "<p>No, you <em>must</em>.</p>", "<p>No, you <em>must</em>.</p>");
        assertThat(question.general()).contains(new Text(Text.Format.PLAIN, "To all."));
    }

    @Test
    void a_feedback_that_stands_in_its_choice_belongs_to_it() {
        String choices = CHOICES.replace("leave.</qti", "leave.<qti-feedback-inline outcome-identifier=\"FEEDBACK\" identifier=\"C\" show-hide=\"show\">Not asked.</qti-feedback-inline></qti");
        Question question = one(declaration("single", "identifier", correct("A")) + choices + MATCH);
        assertThat(((ChoiceQuestion) question).options().get(2)).isEqualTo(
                new Option(new Text(Text.Format.PLAIN, "Remember your luggage when you leave."), academy.huikuan.question.Weight.NOTHING,
                        Optional.of(new Text(Text.Format.PLAIN, "Not asked."))));
    }

    @Test
    void two_choices_true_and_false_are_a_statement_to_judge() {
        String body = "<qti-item-body><qti-choice-interaction response-identifier=\"RESPONSE\" max-choices=\"1\"><qti-prompt>The sky is blue.</qti-prompt><qti-simple-choice identifier=\"t\">True</qti-simple-choice><qti-simple-choice identifier=\"f\">False</qti-simple-choice></qti-choice-interaction></qti-item-body>";
        assertThat(((TrueFalse) one(declaration("single", "identifier", correct("f")) + body + MATCH)).truth()).isFalse();
    }

    @Test
    void an_order_is_that_of_its_key() {
        String body = "<qti-item-body><qti-order-interaction response-identifier=\"RESPONSE\" shuffle=\"true\"><qti-prompt>Who won?</qti-prompt>"
                + "<qti-simple-choice identifier=\"A\">Rubens</qti-simple-choice><qti-simple-choice identifier=\"B\">Jenson</qti-simple-choice><qti-simple-choice identifier=\"C\">Michael</qti-simple-choice></qti-order-interaction></qti-item-body>";
        Ordering question = (Ordering) one(declaration("ordered", "identifier", correct("C", "A", "B")) + body + MATCH);
        assertThat(question.items()).extracting(Text::body).containsExactly("Michael", "Rubens", "Jenson");
        assertThat(question.grading()).isEqualTo(Ordering.Grading.ALL_OR_NOTHING);
    }

    private static String set(String prefix, String... texts) {
        StringBuilder set = new StringBuilder("<qti-simple-match-set>");
        for (int at = 0; at < texts.length; at++)
            set.append("<qti-simple-associable-choice identifier=\"").append(prefix).append(at).append("\" match-max=\"4\">")
                    .append(texts[at]).append("</qti-simple-associable-choice>");
        return set + "</qti-simple-match-set>";
    }

    @Test
    void a_match_has_pairs_and_distractors_in_either_direction() {
        String body = "<qti-item-body><qti-match-interaction response-identifier=\"RESPONSE\" shuffle=\"true\" max-associations=\"4\"><qti-prompt>Match</qti-prompt>"
                + set("c", "Capulet", "Lysander") + set("p", "Romeo", "Dream", "Storm") + "</qti-match-interaction></qti-item-body>";
        Matching question = (Matching) one(declaration("multiple", "directedPair", correct("c0 p0", "c1 p1")) + body + MATCH);
        assertThat(question.lefts()).extracting(Text::body).containsExactly("Capulet", "Lysander");
        assertThat(question.rights()).extracting(Text::body).containsExactly("Romeo", "Dream", "Storm");
        Matching turned = (Matching) one(declaration("multiple", "directedPair", correct("c0 p0", "c0 p1", "c1 p2")) + body + MATCH);
        assertThat(turned.lefts()).extracting(Text::body).containsExactly("Romeo", "Dream", "Storm");
        assertThat(turned.keys()).containsExactly(0, 0, 1);
    }

    @Test
    void an_associate_parts_its_choices_into_two_sides() {
        String body = "<qti-item-body><qti-associate-interaction response-identifier=\"RESPONSE\" shuffle=\"true\" max-associations=\"3\"><qti-prompt>Rivals</qti-prompt>"
                + "<qti-simple-associable-choice identifier=\"A\" match-max=\"1\">Antonio</qti-simple-associable-choice><qti-simple-associable-choice identifier=\"C\" match-max=\"1\">Capulet</qti-simple-associable-choice>"
                + "<qti-simple-associable-choice identifier=\"P\" match-max=\"1\">Prospero</qti-simple-associable-choice><qti-simple-associable-choice identifier=\"M\" match-max=\"1\">Montague</qti-simple-associable-choice></qti-associate-interaction></qti-item-body>";
        Matching question = (Matching) one(declaration("multiple", "pair", correct("A P", "C M")) + body + MATCH);
        assertThat(question.lefts()).extracting(Text::body).containsExactly("Antonio", "Capulet");
        assertThat(question.rights()).extracting(Text::body).containsExactly("Prospero", "Montague");
    }

    @Test
    void a_text_entry_alone_is_a_short_answer_with_its_mapping() {
        String mapping = "<qti-mapping default-value=\"0\"><qti-map-entry map-key=\"York\" mapped-value=\"1\" case-sensitive=\"false\"/><qti-map-entry map-key=\"york\" mapped-value=\"0.5\"/><qti-map-entry map-key=\"Leeds\" mapped-value=\"0.25\"/></qti-mapping>";
        ShortAnswer question = (ShortAnswer) one(declaration("single", "string", correct("York") + mapping)
                + "<qti-item-body><p>Made glorious by this sun of <qti-text-entry-interaction response-identifier=\"RESPONSE\" expected-length=\"15\"/>;</p></qti-item-body>" + MAP);
        assertThat(question.prompt()).isEqualTo(new Text(Text.Format.PLAIN, "Made glorious by this sun of _____;"));
        assertThat(question.wanted()).extracting(Wanted::pattern).contains("York", "Leeds");
        assertThat(question.wanted().get(0).weight().percent()).isEqualTo("100");
        assertThat(question.wording().exactCase()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<qti-equal tolerance-mode=\"absolute\" tolerance=\"2 3\">R V</qti-equal>|8|13",
                "<qti-equal tolerance-mode=\"relative\" tolerance=\"10\">R V</qti-equal>|9|11",
                "<qti-equal tolerance-mode=\"exact\">R V</qti-equal>|10|10",
                "<qti-equal-rounded rounding-mode=\"decimalPlaces\" figures=\"0\">R V</qti-equal-rounded>|9.5|10.5",
                "<qti-and><qti-gte>R V</qti-gte><qti-lte>R <qti-base-value base-type=\"float\">12</qti-base-value></qti-lte></qti-and>|10|12"
            })
    void a_text_entry_of_a_number_has_the_range_of_its_rule(String test, String least, String most) {
        String written = test.replace("R", "<qti-variable identifier=\"RESPONSE\"/>")
                .replace("V", "<qti-base-value base-type=\"float\">10</qti-base-value>");
        Numerical question = (Numerical) one(declaration("single", "float", correct("10"))
                + "<qti-item-body><p>How many?</p><p><qti-text-entry-interaction response-identifier=\"RESPONSE\"/></p></qti-item-body>"
                + "<qti-response-processing><qti-response-condition><qti-response-if>" + written
                + "<qti-set-outcome-value identifier=\"SCORE\"><qti-base-value base-type=\"float\">1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing>");
        assertThat(question.accepted().get(0).least()).isEqualByComparingTo(least);
        assertThat(question.accepted().get(0).most()).isEqualByComparingTo(most);
        assertThat(question.prompt().body()).isEqualTo("<p>How many?</p>");
    }

    @Test
    void several_interactions_in_a_text_are_gaps() {
        String declarations = declaration("single", "identifier", correct("Y")) + declaration("single", "integer", correct("7"))
                .replace("RESPONSE", "R2").replaceFirst("<qti-outcome(?s).*", "");
        Gaps question = (Gaps) one(declarations
                + "<qti-item-body><p>The <qti-inline-choice-interaction response-identifier=\"RESPONSE\"><qti-inline-choice identifier=\"G\">Gloucester</qti-inline-choice><qti-inline-choice identifier=\"Y\">York</qti-inline-choice></qti-inline-choice-interaction> of <qti-text-entry-interaction response-identifier=\"R2\"/></p></qti-item-body>"
                + "<qti-response-processing><qti-set-outcome-value identifier=\"SCORE\"><qti-sum>"
                + "<qti-map-response identifier=\"RESPONSE\"/><qti-base-value base-type=\"float\">0</qti-base-value></qti-sum></qti-set-outcome-value>"
                + "<qti-response-condition><qti-response-if><qti-match><qti-variable identifier=\"RESPONSE\"/><qti-correct identifier=\"RESPONSE\"/></qti-match><qti-set-outcome-value identifier=\"SCORE\"><qti-sum><qti-variable identifier=\"SCORE\"/><qti-base-value base-type=\"float\">2</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition>"
                + "<qti-response-condition><qti-response-if><qti-equal><qti-variable identifier=\"R2\"/><qti-correct identifier=\"R2\"/></qti-equal><qti-set-outcome-value identifier=\"SCORE\"><qti-sum><qti-variable identifier=\"SCORE\"/><qti-base-value base-type=\"float\">1</qti-base-value></qti-sum></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing>");
        assertThat(question.prompt()).isEqualTo(new Text(Text.Format.PLAIN, "The _____ of _____"));
        assertThat(question.gaps()).extracting(Gaps.Gap::key).containsExactly("York", "7");
        assertThat(question.gaps()).extracting(Gaps.Gap::share).containsExactly(2, 1);
    }

    @Test
    void a_gap_match_offers_its_words_to_each_gap() {
        String body = "<qti-item-body><qti-gap-match-interaction response-identifier=\"RESPONSE\" shuffle=\"false\"><qti-prompt>Fill in.</qti-prompt>"
                + "<qti-gap-text identifier=\"W\" match-max=\"1\">winter</qti-gap-text><qti-gap-text identifier=\"Sp\" match-max=\"1\">spring</qti-gap-text><qti-gap-text identifier=\"Su\" match-max=\"1\">summer</qti-gap-text>"
                + "<p>Now is the <qti-gap identifier=\"G1\"/> of our discontent made glorious <qti-gap identifier=\"G2\"/></p></qti-gap-match-interaction></qti-item-body>";
        String mapping = "<qti-mapping default-value=\"0\"><qti-map-entry map-key=\"W G1\" mapped-value=\"1\"/><qti-map-entry map-key=\"Su G2\" mapped-value=\"2\"/></qti-mapping>";
        Gaps question = (Gaps) one(declaration("multiple", "directedPair", correct("W G1", "Su G2") + mapping) + body + MAP);
        assertThat(question.prompt()).isEqualTo(new Text(Text.Format.PLAIN,
                "Fill in.\nNow is the _____ of our discontent made glorious _____"));
        assertThat(question.gaps()).extracting(Gaps.Gap::key).containsExactly("winter", "summer");
        assertThat(question.gaps()).extracting(Gaps.Gap::share).containsExactly(1, 2);
    }

    @Test
    void an_extended_text_is_an_essay_with_notes_for_the_scorer() {
        Essay question = (Essay) one(declaration("single", "string", "")
                + "<qti-item-body><p>Read this.</p><qti-extended-text-interaction response-identifier=\"RESPONSE\"><qti-prompt>Write back.</qti-prompt></qti-extended-text-interaction>"
                + "<qti-rubric-block use=\"scoring\" view=\"scorer\"><qti-content-body><p>Look for dates.</p></qti-content-body></qti-rubric-block></qti-item-body>");
        assertThat(question.notes()).contains(new Text(Text.Format.PLAIN, "Look for dates."));
    }

    @Test
    void the_names_of_qti_2_are_known() {
        String item = """
                <assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="q21" title="Old" adaptive="false" timeDependent="false">
                <responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>B</value></correctResponse></responseDeclaration>
                <outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
                <itemBody><choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1"><prompt>Which?</prompt>
                <simpleChoice identifier="A">a<feedbackInline outcomeIdentifier="FEEDBACK" identifier="A" showHide="show">no</feedbackInline></simpleChoice><simpleChoice identifier="B">b</simpleChoice></choiceInteraction></itemBody>
                <responseProcessing template="http://www.imsglobal.org/question/qti_v2p1/rptemplates/match_correct"/></assessmentItem>""";
        Bank bank = Packages.read(Map.of("imsmanifest.xml", Packages.manifest("imsqti_item_xmlv2p1", "i.xml"), "i.xml", item));
        assertThat(bank.problems()).isEmpty();
        SingleChoice question = (SingleChoice) bank.questions().get(0).question();
        assertThat(question.shuffles()).isTrue();
        assertThat(weights(question)).containsExactly("0", "100");
        assertThat(question.options().get(0).feedback()).contains(new Text(Text.Format.PLAIN, "no"));
    }

    @Test
    void tests_of_the_package_are_passed_over_and_metadata_is_read() {
        String manifest = """
                <manifest xmlns="http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1" identifier="m"><metadata/><organizations/><resources>
                <resource identifier="t" type="imsqti_test_xmlv3p0" href="t.xml"><file href="t.xml"/></resource>
                <resource identifier="s" type="webcontent" href="s.css"/>
                <resource identifier="i" type="imsqti_item_xmlv3p0" href="./items/i%201.xml"><metadata><imsmd:lom xmlns:imsmd="http://ltsc.ieee.org/xsd/LOM"><imsmd:general>
                <imsmd:keyword><imsmd:string>topic=stages/m1</imsmd:string></imsmd:keyword><imsmd:keyword><imsmd:string>other</imsmd:string></imsmd:keyword></imsmd:general>
                <imsmd:classification><imsmd:taxonPath><imsmd:taxon><imsmd:entry><imsmd:string>A</imsmd:string></imsmd:entry></imsmd:taxon><imsmd:taxon><imsmd:entry><imsmd:string>B</imsmd:string></imsmd:entry></imsmd:taxon></imsmd:taxonPath></imsmd:classification>
                </imsmd:lom></metadata></resource></resources></manifest>""";
        Bank bank = Packages.read(Map.of("imsmanifest.xml", manifest, "items/i 1.xml",
                item(declaration("single", "identifier", correct("A")) + CHOICES + MATCH)));
        assertThat(bank.problems()).isEmpty();
        assertThat(told(bank.remarks())).singleElement().asString().startsWith("p.zip/imsmanifest.xml:2: the test 't' is left out");
        assertThat(bank.questions().get(0).category()).isEqualTo("A/B");
        assertThat(bank.questions().get(0).question().label().topics()).containsExactly("stages/m1");
        assertThat(bank.questions().get(0).question().label().tags()).containsExactly("other");
    }

    @ParameterizedTest
    @ValueSource(strings = {"hottext", "hotspot", "slider", "drawing", "upload", "media", "graphic-gap-match", "portable-custom",
            "select-point", "end-attempt"})
    void other_interactions_are_refused_by_name(String name) {
        String body = "<qti-item-body>\n<qti-" + name + "-interaction response-identifier=\"RESPONSE\"/></qti-item-body>";
        assertThat(told(bank(item(declaration("single", "identifier", "") + body)).problems()))
                .containsExactly("p.zip/i.xml:6: 'qti-" + name + "-interaction' cannot be kept here");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p><img src=\"a.png\"/></p>|a picture, a formula or a medium",
                "<p><m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"/></p>|a picture, a formula or a medium"
            })
    void what_a_text_shows_that_cannot_be_kept_is_refused(String more, String message) {
        assertThat(told(bank(item(declaration("single", "identifier", correct("A")) + CHOICES.replace("<p>Look", more + "<p>Look")
                + MATCH)).problems()))
                .singleElement().asString().contains(message);
    }

    @Test
    void a_marking_that_is_not_understood_is_refused_by_its_name() {
        String rules = "<qti-response-processing><qti-set-outcome-value identifier=\"SCORE\"><qti-custom-operator class=\"x\"/></qti-set-outcome-value></qti-response-processing>";
        assertThat(told(bank(item(declaration("single", "identifier", correct("A")) + CHOICES + rules)).problems()))
                .singleElement().asString().contains("qti-custom-operator");
        assertThat(told(bank(item(declaration("single", "identifier", correct("A")) + CHOICES
                + "<qti-response-processing template=\"http://x/rp/other\"/>")).problems()))
                .singleElement().asString().contains("the template 'other'");
    }

    @Test
    void what_is_wrong_with_a_package_is_told() {
        assertThat(told(Packages.read(Map.of("x.xml", "<x/>")).problems())).containsExactly("p.zip:1: the package has no imsmanifest.xml");
        assertThat(told(Packages.read(Map.of("imsmanifest.xml", Packages.manifest("imsqti_item_xmlv3p0", "gone.xml"))).problems()))
                .containsExactly("p.zip/imsmanifest.xml:1: the item 'gone.xml' is not in the package");
        assertThat(told(Packages.read(Map.of("imsmanifest.xml", Packages.manifest("webcontent", "x.html"))).problems()))
                .singleElement().asString().contains("lists no item");
        assertThat(told(bank("<html/>").problems())).singleElement().asString().contains("<html>");
        assertThat(told(QtiReader.read("p.zip", "no zip".getBytes(java.nio.charset.StandardCharsets.UTF_8), id -> Optional.empty())
                .problems()))
                .containsExactly("p.zip:1: the file is no ZIP package");
    }

    private static Bank shared(String href) {
        String stimulus = "<qti-assessment-stimulus identifier=\"s\" title=\"Night\"><qti-stylesheet href=\"a.css\" type=\"text/css\"/><qti-stimulus-body><p>It was night.</p></qti-stimulus-body></qti-assessment-stimulus>";
        String item = item(declaration("single", "identifier", correct("A")) + "<qti-assessment-stimulus-ref identifier=\"s\" href=\"" + href
                + "\"/>" + CHOICES + MATCH);
        return Packages.read(Map.of("imsmanifest.xml", Packages.manifest("imsqti_item_xmlv3p0", "items/i.xml"), "items/i.xml", item,
                "passages/the night.xml", stimulus));
    }

    @Test
    void a_text_that_items_share_stands_before_each() {
        Bank bank = shared("../passages/the%20night.xml");
        assertThat(bank.problems()).isEmpty();
        assertThat(bank.questions().get(0).question().prompt().body()).startsWith("<p>It was night.</p>").contains("What does it say?");
        assertThat(told(shared("../../passages/none.xml").problems())).singleElement().asString().contains("stimulus-ref");
    }
}
