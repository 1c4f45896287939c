package academy.huikuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.rubric.Criterion;
import academy.huikuan.rubric.RedLine;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleTest {
    private static final List<String> FIVE = List.of("0", "1", "2", "3", "4");
    private static final Rubric TWO = new Rubric(
            "talk",
            "Talk",
            new Score(24, 40),
            FIVE,
            List.of(
                    new Criterion("calm", "Calm", List.of("listening"), FIVE, FIVE, true),
                    new Criterion("close", "Close", List.of("execution"), FIVE, FIVE, false)),
            List.of(new RedLine("threat", "Threat"), new RedLine("bribe", "Bribe")));
    private static final Scenario ONE = new Scenario(
            "one", "One", "stages", Stage.M1, "passive", new Scenario.Theme(Optional.empty(), Optional.empty(), Optional.empty()),
            List.of("listening"),
            new Deal("fan", "A", "B", "Cy", "Cy", List.of(), "fans", 1000, LocalDate.of(2026, 10, 31)),
            LocalDate.of(2026, 11, 18), 12, 30, "talk", "B", "G", new Scenario.Brief("W", "R", "M", List.of("s"), List.of("h")));
    private static final String GOOD = """
            id: one-good
            scenario: one
            quality: good
            title: T
            overall: O
            grades:
              calm:
                level: 4
                turns: [1, 3]
                reason: R
              close:
                level: 2
                turns: [11]
                reason: R
            turns:
            """
            + "  - sales: s\n  - customer: c\n".repeat(6);

    @TempDir
    Path root;

    private final List<Problem> problems = new ArrayList<>();

    private List<Sample> read(String sample) throws IOException {
        Path file = root.resolve("content/samples/one-good.yaml");
        Files.createDirectories(file.getParent());
        Files.writeString(file, sample);
        return SampleReader.read(new SourceFolder(root), List.of(ONE), List.of(TWO), problems);
    }

    @Test
    void the_real_samples_are_read_without_a_problem() {
        RolePlayContent content = RolePlayContent.read(new SourceFolder(Path.of("")));
        assertThat(content.problems()).isEmpty();
        assertThat(content.samples().of("m2-dingxin")).isNotEmpty();
    }

    @Test
    void a_sample_is_shown_beside_its_grades() throws IOException {
        Sample sample = read(GOOD).get(0);
        assertThat(problems).isEmpty();
        SamplePage.Content page = SamplePage.content(sample, TWO);
        assertThat(page.average()).isEqualTo("3.0");
        assertThat(page.passed()).isTrue();
        assertThat(page.turns().get(0).proves()).containsExactly(1);
        assertThat(page.turns().get(10).proves()).containsExactly(2);
        assertThat(page.items()).extracting(SamplePage.Item::level).containsExactly(4, 2);
    }

    @Test
    void a_crossed_red_line_never_passes() throws IOException {
        String levels = GOOD.replace("level: 4", "level: 0").replace("level: 2", "level: 4");
        Sample sample = read(levels + "redLines:\n  - {id: threat, turn: 3, reason: R}\n").get(0);
        assertThat(problems).isEmpty();
        SamplePage.Content page = SamplePage.content(sample, TWO);
        assertThat(page.passed()).isFalse();
        assertThat(page.turns().get(2).redLine()).contains("Threat");
        assertThat(page.items().get(0).redLines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: one-good | id: two | 1 | the id must be the file's name
            scenario: one | scenario: two | 2 | there is no scenario 'two', or it has a problem
            quality: good | quality: superb | 3 | the quality is good, middling or poor
            title: T | title: | 4 | 'title' must be a text
            overall: O | colour: red | 5 | unknown key 'colour'
            close: | open: | 11 | the rubric has no criterion 'open'
            close: | open: | 7 | 'close' is missing
            level: 4 | level: 5 | 8 | the level is a whole number from 0 to 4
            level: 4 | level: 0 | 6 | level 0 in 'calm' needs its red line under 'redLines'
            [1, 3] | [1, 13] | 9 | there is no turn 13
            [1, 3] | [] | 9 | 'turns' must be a list that is not empty
            [11] | [0] | 13 | there is no turn 0
            reason: R | cause: R | 8 | 'reason' is missing
            """)
    void what_is_wrong_is_told_with_its_line(String right, String wrong, int line, String message) throws IOException {
        assertThat(read(GOOD.replaceFirst(java.util.regex.Pattern.quote(right), wrong))).isEmpty();
        assertThat(problems).contains(new Problem("content/samples/one-good.yaml", line, message));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {id: threat, turn: 3, reason: R} | with a red line, 'calm' has level 0
            {id: shout, turn: 3, reason: R} | the red line is one of threat bribe
            {id: threat, turn: 4, reason: R} | turn 4 is the customer's; only our side crosses a red line
            {id: threat, turn: 40, reason: R} | there is no turn 40
            {id: threat, turn: 3} | 'reason' is missing
            """)
    void a_red_line_is_named_where_it_is_crossed(String redLine, String message) throws IOException {
        assertThat(read(GOOD + "redLines:\n  - " + redLine + "\n")).isEmpty();
        assertThat(problems).extracting(Problem::message).contains(message);
    }

    @ParameterizedTest
    @CsvSource({"5, there are 10 turns; a sample has 12 to 30", "16, there are 32 turns; a sample has 12 to 30"})
    void a_sample_is_as_long_as_a_talk(int pairs, String message) throws IOException {
        String head = GOOD.substring(0, GOOD.indexOf("turns:\n  - sales"));
        read(head + "turns:\n" + "  - sales: s\n  - customer: c\n".repeat(pairs));
        assertThat(problems).extracting(Problem::message).contains(message);
    }

    @Test
    void both_sides_speak() throws IOException {
        read(GOOD.replace("- customer: c", "- sales: c"));
        assertThat(problems).extracting(Problem::message).containsExactly("'customer' says nothing");
    }
}
