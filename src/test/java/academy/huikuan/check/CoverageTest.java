package academy.huikuan.check;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.bank.Entry;
import academy.huikuan.course.Unit;
import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.question.Kind;
import academy.huikuan.quiz.FeedbackTime;
import academy.huikuan.quiz.Quiz;
import academy.huikuan.roleplay.RolePlayContent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoverageTest {
    private final Material real = Material.read(new SourceFolder(Path.of("")));

    private static List<String> faults(Material material) {
        return new Coverage(material).faults().stream().map(Problem::toString).toList();
    }

    /** The real course with another bank for a unit. */
    private Material with(String unit, UnaryOperator<List<Entry>> change) {
        List<Quiz> quizzes = real.quizzes().stream()
                .map(quiz -> !quiz.unit().equals(unit)
                        ? quiz
                        : new Quiz(
                                quiz.id(), quiz.title(), quiz.unit(), 1, quiz.minutes(), quiz.attempts(), quiz.pass(), FeedbackTime.FINISHED,
                                change.apply(quiz.bank())))
                .toList();
        return new Material(real.course(), quizzes, real.rolePlays(), real.topics(), real.skills(), real.dialogues(), List.of());
    }

    @Test
    void what_is_written_covers_what_it_must() {
        assertThat(real.problems()).isEmpty();
        assertThat(faults(real)).isEmpty();
    }

    @Test
    void a_bank_needs_its_questions() {
        assertThat(faults(with("stages", bank -> bank.subList(0, 14))))
                .contains(
                        "quizzes/stages.gift:1: questions of stages: 14, at least 15 are needed",
                        "quizzes/stages.gift:1: ordering questions of stages: 0, at least 2 are needed",
                        "quizzes/stages.gift:1: gaps questions of stages: 0, at least 2 are needed",
                        "quizzes/stages.gift:1: judgement questions of stages: 0, at least 2 are needed",
                        "quizzes/stages.gift:1: essay questions of stages: 0, at least 1 are needed");
    }

    @Test
    void every_kind_that_asks_something_is_used() {
        assertThat(faults(with("stages", bank -> bank.stream().filter(found -> Kind.of(found.question()) != Kind.TALK).toList()))).isEmpty();
        Material silent = new Material(
                real.course(),
                real.quizzes().stream()
                        .map(quiz -> new Quiz(
                                quiz.id(), quiz.title(), quiz.unit(), 1, quiz.minutes(), quiz.attempts(), quiz.pass(), FeedbackTime.FINISHED,
                                quiz.bank().stream().filter(found -> Kind.of(found.question()) != Kind.TALK).toList()))
                        .toList(),
                real.rolePlays(), real.topics(), real.skills(), real.dialogues(), List.of());
        assertThat(faults(silent)).containsExactly("quizzes:1: questions of the kind talk: 0, at least 1 are needed");
    }

    @Test
    void some_units_need_computed_questions() {
        UnaryOperator<List<Entry>> none =
                bank -> bank.stream().filter(found -> Coverage.computed(List.of(found)) == 0).toList();
        assertThat(faults(with("government", none)))
                .contains("quizzes/government.gift:1: computed questions of government: 0, at least 3 are needed");
        assertThat(faults(with("stages", none))).noneMatch(fault -> fault.contains("computed"));
    }

    @Test
    void the_matrix_is_asked_of_a_complete_course_only(@TempDir Path folder) throws IOException {
        RolePlayContent one = withOneRolePlay(folder);
        assertThat(one.problems()).isEmpty();
        Map<String, List<String>> more = new LinkedHashMap<>(real.topics());
        more.put("not-written-yet", List.of("topic"));
        assertThat(faults(new Material(real.course(), real.quizzes(), one, more, real.skills(), Set.of(), List.of()))).isEmpty();

        Map<String, List<String>> listed = real.course().units().stream().collect(Collectors.toMap(Unit::id, unit -> List.of()));
        assertThat(faults(new Material(real.course(), real.quizzes(), one, listed, real.skills(), Set.of(), List.of())))
                .contains(
                        "content/scenarios:1: scenarios: 1, at least 24 are needed",
                        "content/scenarios:1: scenarios of stage M0: 0, at least 1 are needed",
                        "content/scenarios:1: scenarios of attitude strategic: 0, at least 1 are needed",
                        "content/scenarios:1: scenarios of situation budget: 0, at least 1 are needed",
                        "content/scenarios:1: scenarios of special penalty: 0, at least 1 are needed",
                        "content/scenarios:1: different excuses: 1, at least 6 are needed",
                        "content/dialogues:1: dialogues: 0, at least 8 are needed",
                        "content/samples:1: samples: 1, at least 6 are needed",
                        "content/samples:1: poor samples: 0, at least 1 are needed")
                .noneMatch(fault -> fault.contains("stage M2") || fault.contains("M3+"));
    }

    private static RolePlayContent withOneRolePlay(Path folder) throws IOException {
        for (String path : List.of(
                "content/topics.yaml", "content/cast.yaml", "content/rubrics/collection-talk.yaml", "content/units/stages/unit.md",
                "content/scenarios/m2-dingxin.yaml", "content/samples/m2-dingxin-good.yaml")) {
            Files.createDirectories(folder.resolve(path).getParent());
            Files.copy(Path.of(path), folder.resolve(path));
        }
        Files.writeString(folder.resolve("content/course.yaml"), "id: c\ntitle: C\nunits: [stages]\n");
        return RolePlayContent.read(new SourceFolder(folder));
    }

    @Test
    void the_tables_name_every_unit_topic_and_role_play() {
        String tables = String.join("\n", new CoverageTables(real).lines());
        assertThat(real.course().units()).allSatisfy(unit -> assertThat(tables).contains(unit.id() + " " + unit.title()));
        assertThat(tables).contains("closed-loop", "Questions by skill", "Questions by kind", "at least 4", "m2-dingxin", "boss-away", "good", "Totals");
    }
}
