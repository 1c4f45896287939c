package academy.huikuan.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.roleplay.RolePlayContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogueReaderTest {
    private static final String FILE = "content/dialogues/one.yaml";
    private static final Map<String, Facts> SCENARIOS = Map.of("one", new Facts(LocalDate.of(2026, 11, 18), 1_000, Set.of("m1")));

    @TempDir
    private Path root;

    private final List<Problem> problems = new ArrayList<>();

    static String fixture() throws IOException {
        return Files.readString(Path.of("src/test/resources/dialogues/one.yaml"));
    }

    private List<DialogueReader.Read> read(String text) throws IOException {
        Files.createDirectories(root.resolve("content/dialogues"));
        Files.writeString(root.resolve(FILE), text);
        return DialogueReader.read(new SourceFolder(root), SCENARIOS, problems);
    }

    @Test
    void the_real_dialogues_are_read_without_a_problem() {
        RolePlayContent content = RolePlayContent.read(new SourceFolder(Path.of("")));
        assertThat(content.problems()).isEmpty();
        assertThat(content.dialogues()).isNotEmpty().allSatisfy(read -> {
            assertThat(read.dialogue().nodes()).hasSizeGreaterThanOrEqualTo(15);
            assertThat(DialogueReader.kept(read.source())).isEqualTo(read.dialogue());
        });
        assertThat(content.dialogues()).extracting(read -> read.dialogue().scenario()).contains("m1-boyuan");
    }

    @Test
    void a_good_dialogue_is_read() throws IOException {
        Dialogue dialogue = read(fixture()).get(0).dialogue();
        assertThat(problems).isEmpty();
        assertThat(dialogue.nodes()).hasSize(15);
        assertThat(dialogue.nodes().get("n1").aside()).contains("A");
        assertThat(dialogue.nodes().get("n5").choices().get(1).redLine()).contains("threat");
        assertThat(dialogue.endings().get("paid").date()).contains(LocalDate.of(2026, 12, 1));
        assertThat(dialogue.section()).isEmpty();
        assertThat(dialogue.longestFrom("n1")).isEqualTo(11);
    }

    @Test
    void a_section_to_read_may_be_named() throws IOException {
        assertThat(read("section: m1\n" + fixture()).get(0).dialogue().section()).contains("m1");
        assertThat(problems).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            scenario: one | scenario: two | scenario: two | the scenario's id must be the file's name
            title: T | titel: T | titel: T | unknown key 'titel'
            opening: O | opening: | opening: | 'opening' must be a text
            start: n1 | start: n0 | start: n0 | there is no node 'n0'
            start: n1 | section: m9\\nstart: n1 | section: m9 | there is no section 'm9' in the scenario's unit
            nodes: | knots: | scenario: one | 'nodes' is missing
            says: says n3 | sais: x | sais: x | unknown key 'sais'
            to: n4, | to: n44, | to: n44, | there is no node or ending 'n44'
            to: c, | to: n4, | c: | no way leads to the node 'c'
            to: n11, effect: 1, result: R | to: n10, effect: 1, result: Q | result: Q | this way leads in a circle back to 'n10'
            to: n11, effect: 1, result: R | to: n9, effect: 1, result: Q | result: Q | this way leads in a circle back to 'n9'
            effect: 0 | effect: 3 | effect: 3 | the effect is a whole number from -2 to 2
            effect: 0 | effect: 0.5 | effect: 0.5 | the effect is a whole number from -2 to 2
            , better: B, redLine | , redLine | redLine | a choice with an effect below 1, or across a red line, needs 'better'
            redLine: threat | redLine: rude | redLine: rude | there is no red line 'rude'
            technique: T, why: W | technique: T | say: bad, to: a | 'why' is missing
            outcome: paid | outcome: won | outcome: won | the outcome is paid, partial, promise, nothing or lost
            outcome: lost | outcome: partial | lost: | ending 'lost': 'partial' needs an amount above 0
            outcome: paid | outcome: nothing | paid: | ending 'paid': 'nothing' has the amount 0
            outcome: paid | outcome: partial | paid: | ending 'paid': all that is owed is not a part of it
            amount: 1000 | amount: 1001 | paid: | ending 'paid': only 1000 yuan are owed
            amount: 1000 | amount: 1,000 | amount: 1,000 | the amount must be whole yuan
            amount: 1000 | amount: 0 | date: 2026-12-01 | a date needs an amount above 0
            date: 2026-12-01 | day: 2026-12-01 | day: | unknown key 'day'
            date: 2026-12-01 | date: 1.12.2026 | date: 1.12.2026 | '1.12.2026' is no date such as 2026-11-18
            date: 2026-12-01 | date: 2026-11-17 | paid: | ending 'paid': the date must lie within a year after the talk on 2026-11-18
            date: 2026-12-01 | date: 2028-01-01 | paid: | ending 'paid': the date must lie within a year after the talk on 2026-11-18
            say: bad, to: b, | say: bad, to: paid, | paid: | the ending 'paid' with money is reached in less than 5 choices
            """)
    void what_is_wrong_is_told_with_its_line(String right, String wrong, String at, String message) throws IOException {
        String text = fixture();
        String from = right.replace("\\n", "\n");
        assertThat(text).contains(from);
        String spoilt = text.replaceFirst(Pattern.quote(from), Matcher.quoteReplacement(wrong.replace("\\n", "\n")));
        assertThat(read(spoilt)).isEmpty();
        assertThat(problems).contains(new Problem(FILE, line(spoilt, at), message));
    }

    private static int line(String text, String at) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) if (lines.get(i).contains(at)) return i + 1;
        throw new AssertionError(at);
    }

    @Test
    void few_nodes_few_endings_and_few_choices_are_told_together() throws IOException {
        assertThat(read("""
                scenario: one
                title: T
                opening: O
                start: a
                nodes:
                  a:
                    says: S
                    choices:
                      - {say: s, to: end, effect: 1, result: R, technique: T, why: W}
                endings:
                  end: {title: T, outcome: promise, amount: 0, text: X, debrief: D}
                """)).isEmpty();
        assertThat(problems)
                .contains(
                        new Problem(FILE, 5, "there are 1 nodes; at least 15 are wanted"),
                        new Problem(FILE, 8, "there must be 2 to 4 choices"),
                        new Problem(FILE, 10, "there are 1 endings; at least 3 are wanted"));
    }

    @Test
    void an_ending_that_no_way_leads_to_is_told() throws IOException {
        String text = fixture() + "  lonely: {title: T, outcome: promise, amount: 0, text: X, debrief: D}\n";
        assertThat(read(text)).isEmpty();
        assertThat(problems).containsExactly(new Problem(FILE, line(text, "lonely:"), "no way leads to the ending 'lonely'"));
    }

    @Test
    void the_best_choice_does_not_always_stand_first() throws IOException {
        String text = fixture().replaceFirst("effect: -1", "effect: 2").replace("effect: 1, result: R, technique: T, why: W}\n  a:",
                "effect: -2, result: R, technique: T, why: W, better: B}\n  a:").replaceFirst("(?s)(n11:.*?)effect: -1", "$1effect: 1");
        assertThat(read(text)).isEmpty();
        assertThat(problems).containsExactly(new Problem(FILE, 5, "the best choice stands first at every node; mix them"));
    }

    @Test
    void a_dialogue_without_its_scenario_is_refused() throws IOException {
        Files.createDirectories(root.resolve("content/dialogues"));
        Files.writeString(root.resolve(FILE), fixture());
        assertThat(DialogueReader.read(new SourceFolder(root), Map.of(), problems)).isEmpty();
        assertThat(problems).containsExactly(new Problem(FILE, 1, "there is no scenario 'one', or it has a problem of its own"));
    }

    @Test
    void a_kept_version_is_read_whatever_the_rules_say_by_now() throws IOException {
        String old = fixture().replace("amount: 1000", "amount: 999999");
        assertThat(DialogueReader.kept(old).endings().get("paid").amount()).isEqualTo(999_999);
        assertThatThrownBy(() -> DialogueReader.kept("nonsense")).isInstanceOf(IllegalStateException.class);
    }
}
