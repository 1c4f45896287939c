package academy.huikuan.rubric;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RubricTest {
    private final List<Problem> problems = new ArrayList<>();

    @Test
    void the_real_rubric_is_read_without_a_problem() {
        List<Rubric> rubrics = RubricReader.read(new SourceFolder(Path.of("")), problems);
        assertThat(problems).isEmpty();
        Rubric talk = new Rubrics(rubrics).byId("collection-talk");
        assertThat(talk.pass()).isEqualTo(new Score(24, 40));
        assertThat(talk.criteria()).hasSize(5).allSatisfy(criterion -> {
            assertThat(criterion.levels()).hasSize(5);
            assertThat(criterion.examples()).hasSize(5);
        });
        assertThat(talk.redLineCriterion()).map(Criterion::id).contains("composure");
        assertThat(talk.redLines()).hasSize(6);
    }

    @Test
    void the_pass_mark_is_exact() {
        Rubric talk = RubricReader.read(new SourceFolder(Path.of("")), problems).get(0);
        assertThat(talk.passes(new Score(12, 20))).isTrue();
        assertThat(talk.passes(new Score(11, 20))).isFalse();
        assertThat(talk.passes(new Score(24, 40))).isTrue();
        assertThat(talk.passes(new Score(23, 40))).isFalse();
    }

    @Test
    void all_problems_are_told_at_once_with_their_lines(@TempDir Path root) throws IOException {
        file(root, "content/topics.yaml", "skills: [thinking]\n");
        file(root, "content/rubrics/talk.yaml", """
                id: other
                title: T
                pass: 2.45
                levelNames: [a, b, c, d]
                criteria:
                  - id: one
                    title: One
                    skills: [dancing]
                    levels: [a, b, c, d, e]
                    examples: [a, b, c, d]
                redLines:
                  - {id: threat, title: Threat}
                  - {id: threat, title: Again}
                colour: red
                """);
        assertThat(RubricReader.read(new SourceFolder(root), problems)).isEmpty();
        assertThat(problems).extracting(Problem::line, Problem::message).containsExactlyInAnyOrder(
                org.assertj.core.groups.Tuple.tuple(14, "unknown key 'colour'"),
                org.assertj.core.groups.Tuple.tuple(1, "the id must be the file's name"),
                org.assertj.core.groups.Tuple.tuple(3, "the pass mark must lie from 0 to 4 with at most one digit after the point"),
                org.assertj.core.groups.Tuple.tuple(4, "there must be five level names, from 0 to 4"),
                org.assertj.core.groups.Tuple.tuple(8, "there is no skill 'dancing'"),
                org.assertj.core.groups.Tuple.tuple(10, "there must be five example lines, from level 0 to 4"),
                org.assertj.core.groups.Tuple.tuple(11, "the id 'threat' stands twice"));
    }

    @Test
    void what_is_not_yaml_is_told_with_its_line(@TempDir Path root) throws IOException {
        file(root, "content/topics.yaml", "skills: [thinking]\n");
        file(root, "content/rubrics/talk.yaml", "id: talk\ntitle: [\n");
        assertThat(RubricReader.read(new SourceFolder(root), problems)).isEmpty();
        assertThat(problems).singleElement().satisfies(problem -> assertThat(problem.message()).startsWith("not YAML"));
    }

    private static void file(Path root, String path, String text) throws IOException {
        Files.createDirectories(root.resolve(path).getParent());
        Files.writeString(root.resolve(path), text);
    }
}
