package academy.huikuan.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import academy.huikuan.platform.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that were made to do harm. */
@Timeout(60)
class HostileFilesTest {
    private static final String QUESTION = "<quiz><question type=\"essay\"><questiontext><text>&x;</text></questiontext></question></quiz>";

    private static List<String> told(Bank bank) {
        assertThat(bank.questions()).isEmpty();
        return bank.problems().stream().map(Problem::toString).toList();
    }

    private static List<String> xml(String text) {
        return told(Formats.read("b.xml", text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void entities_from_outside_are_refused(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        for (String doctype : List.of(
                "<!DOCTYPE quiz [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>",
                "<!DOCTYPE quiz SYSTEM \"http://127.0.0.1:9/x.dtd\">",
                "<!DOCTYPE quiz PUBLIC \"x\" \"" + secret.toUri() + "\">",
                "<!DOCTYPE quiz [<!ENTITY % p SYSTEM \"" + secret.toUri() + "\"> %p;]>"))
            assertThat(xml("<?xml version=\"1.0\"?>\n" + doctype + "\n" + QUESTION))
                    .singleElement().asString().startsWith("b.xml:2: a DOCTYPE is not taken").doesNotContain("the secret");
    }

    @Test
    void entities_that_swell_are_refused() {
        String bomb = IntStream.range(1, 20).mapToObj(at -> "<!ENTITY x" + at + " \"" + ("&x" + (at - 1) + ";").repeat(10) + "\">")
                .collect(Collectors.joining());
        assertThat(xml("<!DOCTYPE quiz [<!ENTITY x0 \"ha\">" + bomb + "<!ENTITY x \"&x19;\">]>" + QUESTION)).singleElement().asString()
                .contains("DOCTYPE");
    }

    @Test
    void an_unknown_entity_is_told() {
        assertThat(xml(QUESTION)).singleElement().asString().startsWith("b.xml:1: ").containsAnyOf("entity", "not XML");
    }

    @Test
    void endless_depth_is_refused() {
        assertThat(xml("<quiz>" + "<a>".repeat(100_000))).singleElement().asString().contains("within one another");
    }

    @ParameterizedTest
    @ValueSource(strings = {"b.gift", "b.xml", "b.zip"})
    void a_file_too_large_is_refused(String name) {
        assertThat(told(Formats.read(name, new byte[5 * 1024 * 1024 + 1]))).singleElement().asString().contains("larger than 5 MB");
    }

    @Test
    void too_many_questions_are_refused() {
        Bank gift = Formats.read("b.gift", "Q {T}\n\n".repeat(2001).getBytes(StandardCharsets.UTF_8));
        assertThat(gift.problems()).extracting(Problem::message)
                .containsExactly("2001 questions are more than the 2000 that a file may have");
        String essay = "<question type=\"essay\"><questiontext><text>q</text></questiontext></question>";
        assertThat(Formats.read("b.xml", ("<quiz>" + essay.repeat(2001) + "</quiz>").getBytes(StandardCharsets.UTF_8)).problems())
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../out.xml", "a/../../out.xml", "/etc/passwd.xml", "C:\\out.xml", "..\\out.xml", "a\\..\\..\\x.xml"})
    void an_entry_that_leads_out_of_the_package_is_refused(String name) {
        assertThat(told(Packages.read(Map.of(name, "<x/>")))).singleElement().asString().contains("leads out of it");
    }

    @Test
    void a_package_that_swells_is_refused() {
        String much = "<x>" + " ".repeat(4 * 1024 * 1024) + "</x>";
        assertThat(told(Packages.read(Map.of("a.xml", much)))).singleElement().asString().contains("swells");
        assertThat(told(Packages.read(Map.of("a.bin", " ".repeat(6 * 1024 * 1024))))).singleElement().asString()
                .containsAnyOf("swells", "larger than");
    }

    @Test
    void a_package_of_too_many_entries_is_refused() {
        Map<String, String> many = IntStream.range(0, 4001).boxed().collect(Collectors.toMap(at -> at + ".txt", at -> ""));
        assertThat(told(Packages.read(many))).singleElement().asString().contains("more than 4000 entries");
    }

    @Test
    void a_broken_package_is_refused() {
        byte[] whole = Packages.zip(Map.of("imsmanifest.xml", "<manifest>" + "x".repeat(5000) + Math.PI + "</manifest>"));
        byte[] half = java.util.Arrays.copyOf(whole, whole.length / 2);
        assertThat(told(QtiReader.read("p.zip", half, id -> Optional.empty()))).singleElement().asString().startsWith("p.zip");
    }

    @Test
    void entities_in_a_package_are_refused_too() {
        assertThat(told(Packages.read(Map.of("imsmanifest.xml", "<!DOCTYPE manifest [<!ENTITY x \"y\">]><manifest/>"))))
                .singleElement().asString().startsWith("p.zip/imsmanifest.xml:1: a DOCTYPE");
    }

    @Test
    void a_pattern_that_runs_for_ages_is_refused() {
        String item = "<qti-assessment-item identifier=\"i\" title=\"t\"><qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"string\"/>"
                + "<qti-item-body><p>Q <qti-text-entry-interaction response-identifier=\"RESPONSE\"/></p></qti-item-body><qti-response-processing><qti-response-condition><qti-response-if>"
                + "<qti-pattern-match pattern=\"((a+)+)+b\"><qti-variable identifier=\"RESPONSE\"/></qti-pattern-match></qti-response-if></qti-response-condition></qti-response-processing></qti-assessment-item>";
        assertThat(told(Packages.read(Map.of("imsmanifest.xml", Packages.manifest("imsqti_item_xmlv3p0", "i.xml"), "i.xml", item))))
                .isNotEmpty();
    }

    private static final String ENTRY = "<qti-assessment-item identifier=\"i\" title=\"t\"><qti-response-declaration identifier=\"RESPONSE\" cardinality=\"single\" base-type=\"%s\"/>"
            + "<qti-item-body><p>Q <qti-text-entry-interaction response-identifier=\"RESPONSE\"/></p></qti-item-body><qti-response-processing><qti-response-condition><qti-response-if>"
            + "%s<qti-set-outcome-value identifier=\"SCORE\"><qti-base-value>1</qti-base-value></qti-set-outcome-value></qti-response-if></qti-response-condition></qti-response-processing></qti-assessment-item>";

    private static void soon(String type, String test) {
        Map<String, String> files =
                Map.of("imsmanifest.xml", Packages.manifest("imsqti_item_xmlv3p0", "i.xml"), "i.xml", ENTRY.formatted(type, test));
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Packages.read(files));
    }

    @Test
    void no_marking_takes_for_ages() {
        String variable = "<qti-variable identifier=\"RESPONSE\"/>";
        soon("string", "<qti-pattern-match pattern=\"(a|aa)+$\">" + variable + "</qti-pattern-match>");
        soon("string", "<qti-pattern-match pattern=\"" + ".*a".repeat(80) + "b\">" + variable + "</qti-pattern-match>");
        String one = "<qti-base-value base-type=\"float\">1</qti-base-value>";
        soon("float", "<qti-equal-rounded rounding-mode=\"decimalPlaces\" figures=\"999999999\">" + variable + one
                + "</qti-equal-rounded>");
        String huge = "<qti-base-value base-type=\"float\">1e999</qti-base-value>";
        soon("float", "<qti-equal tolerance-mode=\"exact\">" + variable + "<qti-product>" + huge.repeat(5_000)
                + "</qti-product></qti-equal>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"// [formula:round(a, 999999999)] [value:a=1..2]\nQ {#2}", "// [formula:1e900000000 * a] [value:a=1..2]\nQ {#2}",
            "// [formula:a] [value:a=1..9e999/1e-999]\nQ {#2}"})
    void no_formula_takes_for_ages(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(10), () ->
                assertThat(told(Formats.read("b.gift", text.getBytes(StandardCharsets.UTF_8)))).isNotEmpty());
    }

    @Test
    void no_number_takes_for_ages() {
        String text = "Q {#" + "9".repeat(4_000_000) + "}";
        assertTimeoutPreemptively(Duration.ofSeconds(10), () ->
                assertThat(told(Formats.read("b.gift", text.getBytes(StandardCharsets.UTF_8)))).isNotEmpty());
    }

    @Test
    void too_many_words_for_a_gap_are_told() {
        String words = "<selectoption><text>w</text><group>1</group></selectoption>";
        StringBuilder all = new StringBuilder();
        for (int at = 0; at < 27; at++) all.append(words.replace(">w<", ">w" + at + "<"));
        assertThat(xml("<quiz><question type=\"gapselect\"><questiontext><text>Q [[1]]</text></questiontext>" + all + "</question></quiz>"))
                .singleElement().asString().contains("27 words");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q {" , "{", "}", "::", "$CATEGORY:", "Q {>}", "Q {#}", "Q {=}", "Q {~}", "Q {->}", "Q {=->}", "Q {####}",
            "Q {%}", "Q {~%%}", "// [id:", "\\", "Q {>999999}", "Q {#%50%}", "Q {=%}", "Q {T#", "[html]", "::a::", "Q {=a->b=c->d", "//|x"})
    void scraps_of_gift_never_break_the_reader(String text) {
        Formats.read("b.gift", text.getBytes(StandardCharsets.UTF_8));
        Formats.read("b.gift", ("//| x\n" + text).getBytes(StandardCharsets.UTF_8));
        Formats.read("b.xml", text.getBytes(StandardCharsets.UTF_8));
        Formats.read("b.zip", text.getBytes(StandardCharsets.UTF_8));
    }
}
