package academy.huikuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {
    private static final String GOOD = """
            id: one
            title: T
            unit: stages
            stage: M1
            attitude: passive
            skills: [listening]
            deal: fan
            date: 2026-11-18
            turns: [12, 30]
            rubric: talk
            public: |
              B
            goal: G
            private:
              who: W
              reason: R
              mood: M
              softens: [s]
              hardens: [h]
            """;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void the_real_scenarios_are_read_without_a_problem() {
        Scenarios scenarios = ScenarioReader.read(new SourceFolder(Path.of("")), Set.of("collection-talk"), problems);
        assertThat(problems).isEmpty();
        assertThat(scenarios.all()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(scenarios.ofUnit("stages")).extracting(Scenario::stage).contains(Stage.M1, Stage.M2, Stage.M3);
        assertThat(scenarios.ofUnit("special-cases")).extracting(Scenario::stage).contains(Stage.SPECIAL);
        assertThat(scenarios.ofUnit("government")).hasSizeGreaterThanOrEqualTo(6);
        Scenario boyuan = scenarios.byId("m1-boyuan");
        assertThat(boyuan.daysOverdue()).isEqualTo(18);
        assertThat(boyuan.deal().amount()).isEqualTo(142_000);
        assertThat(boyuan.deal().contactName()).isEqualTo("孙佳");
        assertThat(boyuan.deal().salesNames()).contains("周子扬", "小周", "何总");
        assertThat(scenarios.unitTitle("stages")).isNotEqualTo("stages");
        Scenario penalty = scenarios.byId("special-penalty");
        assertThat(penalty.deal().contactName()).isEqualTo("曹经理");
        assertThat(penalty.deal().amount()).isEqualTo(14_440);
    }

    @Test
    void the_demo_transcripts_are_read_with_every_speaker_known() throws IOException {
        Scenarios scenarios = ScenarioReader.read(new SourceFolder(Path.of("")), Set.of("collection-talk"), problems);
        String demo = Files.readString(Path.of("src/main/resources/demo/transcripts.yaml"));
        for (String one : demo.split("(?m)^- scenario: ")) {
            if (one.startsWith("#")) continue;
            Scenario scenario = scenarios.byId(one.lines().findFirst().orElseThrow());
            String pasted = one.lines()
                    .filter(line -> line.startsWith("    - "))
                    .map(line -> line.substring(6))
                    .collect(Collectors.joining("\n"));
            TranscriptReader.Reading reading = TranscriptReader.read(pasted, new Speakers(scenario.deal(), List.of()));
            assertThat(reading.troubles()).isEmpty();
            assertThat(reading.transcript().troubles()).isEmpty();
            assertThat(reading.transcript().turns()).allSatisfy(turn -> assertThat(Redaction.find(turn.text()))
                    .allSatisfy(hit -> assertThat(hit.in(turn.text())).startsWith("1390000")));
        }
    }

    @ParameterizedTest
    @CsvSource({"M0, 0, true", "M0, 1, false", "M0, -5, true", "M1, 1, true", "M1, 30, true", "M1, 31, false", "M2, 31, true",
        "M2, 60, true", "M3, 61, true", "M3, 90, true", "M3, 91, false", "M3_PLUS, 90, false", "M3_PLUS, 91, true", "M3_PLUS, 400, true",
        "SPECIAL, 400, true", "GOVERNMENT, -3, true"})
    void a_stage_is_told_by_the_days_overdue(Stage stage, long days, boolean fits) {
        assertThat(stage.fits(days)).isEqualTo(fits);
    }

    @Test
    void a_good_scenario_is_read(@TempDir Path root) throws IOException {
        course(root, GOOD);
        Scenarios scenarios = ScenarioReader.read(new SourceFolder(root), Set.of("talk"), problems);
        assertThat(problems).isEmpty();
        assertThat(scenarios.byId("one").brief().softens()).containsExactly("s");
        assertThat(scenarios.unitTitle("stages")).isEqualTo("Stages");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id: one | id: two | 1 | the id must be the file's name
            unit: stages | unit: dance | 3 | there is no unit 'dance'
            stage: M1 | stage: M2 | 4 | on 2026-11-18 the deal is 18 days overdue, which is not M2
            stage: M1 | stage: M9 | 4 | the stage is M0, M1, M2, M3, M3+, special or government
            stage: M1 | stage: M3+ | 4 | on 2026-11-18 the deal is 18 days overdue, which is not M3+
            skills: [listening] | excuse: sun | 6 | there is no excuse 'sun'
            skills: [listening] | situation: budget | 6 | only a scenario of stage government has a situation
            skills: [listening] | special: penalty | 6 | only a scenario of stage special has 'special'
            attitude: passive | attitude: nice | 5 | there is no attitude 'nice'
            skills: [listening] | skills: [dancing] | 6 | there is no skill 'dancing'
            deal: fan | deal: fun | 7 | there is no deal 'fun'
            date: 2026-11-18 | date: 18.11.2026 | 8 | '18.11.2026' is no date such as 2026-11-18
            turns: [12, 30] | turns: [30, 12] | 9 | the turns must be two numbers from 2 to 200, the smaller first
            rubric: talk | rubric: walk | 10 | there is no rubric 'walk'
            goal: G | goal: | 13 | 'goal' must be a text
            mood: M | mode: M | 15 | 'mood' is missing
            softens: [s] | softens: [] | 18 | 'softens' must be a list that is not empty
            """)
    void what_is_wrong_is_told_with_its_line(String right, String wrong, int line, String message, @TempDir Path root) throws IOException {
        course(root, GOOD.replace(right, wrong));
        assertThat(ScenarioReader.read(new SourceFolder(root), Set.of("talk"), problems).all()).isEmpty();
        assertThat(problems).contains(new Problem("content/scenarios/one.yaml", line, message));
    }

    @Test
    void a_scenario_names_what_it_is_about(@TempDir Path root) throws IOException {
        course(root, GOOD.replace("attitude:", "excuse: papers\nattitude:"));
        Scenarios scenarios = ScenarioReader.read(new SourceFolder(root), Set.of("talk"), problems);
        assertThat(problems).isEmpty();
        assertThat(scenarios.matrix().fewest()).isEqualTo(24);
        assertThat(scenarios.themes(scenarios.byId("one"))).containsExactly("Papers");
    }

    @Test
    void all_problems_are_told_at_once(@TempDir Path root) throws IOException {
        course(root, "id: one\ntitle: T\n");
        ScenarioReader.read(new SourceFolder(root), Set.of("talk"), problems);
        assertThat(problems).hasSizeGreaterThan(8);
    }

    private static void course(Path root, String scenario) throws IOException {
        file(root, "content/course.yaml", "id: c\nunits:\n  - stages\n");
        file(root, "content/topics.yaml", """
                skills: [listening]
                scenarios:
                  fewest: 24
                  dialogues: 8
                  samples: 6
                  excuses: {papers: Papers}
                  situations: {budget: Budget}
                  specials: {penalty: Penalty}
                """);
        file(root, "content/units/stages/unit.md", "---\nid: stages\ntitle: Stages\n---\n");
        file(root, "content/cast.yaml", """
                suppliers:
                  a: {name: A, short: A, people: ["Bo，sales（B）"]}
                customers:
                  b: {name: B, short: B, contact: "Cy，buyer"}
                deals:
                  fan: {supplier: a, customer: b, what: fans, amount: 1000, signed: 2026-08-01, delivered: 2026-09-01, due: 2026-10-31}
                """);
        file(root, "content/scenarios/one.yaml", scenario);
    }

    private static void file(Path root, String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }
}
