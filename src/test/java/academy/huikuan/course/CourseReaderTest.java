package academy.huikuan.course;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CourseReaderTest {
    private static final String FRONT = "---\nid: u\ntitle: 单元\nsummary: 一句话\nskills: [thinking]\nmonday: 打一个电话\n---\n";
    private static final String LONG = "钱到账了才算卖完".repeat(60);
    private static final String TALK = "::: dialogue 电话\n+ 小周：您好\n- 孙佳：在忙\n:::\n";
    private static final String GOOD = "## 一节 {#one}\n<!-- topic: u/cash -->\n\n" + LONG + "\n\n" + TALK;

    @TempDir
    Path root;

    private List<String> problems(String unit) throws IOException {
        write("content/course.yaml", "id: c\ntitle: 课\nunits: [u]\n");
        write("content/topics.yaml", "skills: [thinking]\nunits:\n  u: [cash]\n");
        write("content/units/u/unit.md", unit);
        List<Problem> problems = new ArrayList<>();
        CourseReader.read(new SourceFolder(root), problems);
        return problems.stream().sorted().map(Problem::toString).toList();
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void a_good_unit_has_no_problem() throws IOException {
        assertThat(problems(FRONT + GOOD)).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(FRONT + GOOD.replace("u/cash", "u/crash"), "unit.md:9: unknown topic 'u/crash'; see topics.yaml"),
                Arguments.of(FRONT + GOOD.replace("u/cash", "u/crash"), "unit.md:1: no section teaches topic u/cash"),
                Arguments.of(FRONT + GOOD.replace(LONG, "太短"), "unit.md:8: topic u/cash stands on a thin section"),
                Arguments.of(FRONT + GOOD.replace(TALK, ""), "no dialogue, case or table"),
                Arguments.of(FRONT + GOOD.replace("- 孙佳：在忙\n", ""), "unit.md:13: only one side speaks in this dialogue"),
                Arguments.of(FRONT + GOOD.replace("- 孙佳：在忙\n:::\n", "- 孙佳：在忙\n"), "unit.md:13: the block is not closed"),
                Arguments.of(FRONT + GOOD.replace("- 孙佳：在忙", "孙佳在忙"), "unit.md:15: a line of a dialogue is"),
                Arguments.of(FRONT + GOOD + GOOD, "section id 'one' is used twice"),
                Arguments.of(FRONT + GOOD + "[看](unit:v)\n", "unit.md:17: this link leads nowhere: unit:v"),
                Arguments.of(FRONT + GOOD + "![图](../../pictures/no.svg)\n", "unit.md:17: this link leads nowhere: picture:no.svg"),
                Arguments.of(FRONT + GOOD + "![](../../pictures/no.svg)\n", "unit.md:17: the picture has no alternative text"),
                Arguments.of(FRONT + GOOD + "::: quote\n:::\n", "unit.md:17: unknown block 'quote'"),
                Arguments.of(FRONT + GOOD + "::: check a\n问\n[x] 对\n# 好\n[ ] 错\n:::\n", "unit.md:21: this answer has no feedback"),
                Arguments.of(FRONT + GOOD + "::: check a\n问\n[ ] 对\n# 好\n[ ] 错\n# 差\n:::\n", "no answer is marked as right"),
                Arguments.of(FRONT + GOOD + "钱,到了\n", "unit.md:17: half-width punctuation beside Chinese text: '钱,'"),
                Arguments.of(FRONT + GOOD + "<script>alert(1)</script>\n", "unit.md:17: HTML is not used in units"),
                Arguments.of(FRONT + GOOD + "**粗\n", "unit.md:17: ** and == stand in pairs"),
                Arguments.of(FRONT.replace("[thinking]", "[flying]") + GOOD, "unknown skill 'flying'"),
                Arguments.of(FRONT.replace("monday: 打一个电话\n", "") + GOOD, "front matter 'monday' is missing"),
                Arguments.of(FRONT.replace("title: 单元", "title: [单元") + GOOD, "not readable as YAML"),
                Arguments.of(GOOD, "unit.md:1: the file must begin with front matter"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_fault_is_named_with_its_place(String unit, String expected) throws IOException {
        assertThat(problems(unit)).anySatisfy(problem -> assertThat(problem).contains(expected));
    }

    @Test
    void a_check_id_may_stand_once_in_the_course() throws IOException {
        String check = "::: check a\n问\n[x] 对\n# 好\n[ ] 错\n# 差\n:::\n";
        assertThat(problems(FRONT + GOOD + check + check)).anySatisfy(problem -> assertThat(problem).contains("check id 'a' is used twice"));
    }

    @Test
    void bold_and_marked_text_work_beside_chinese_punctuation() {
        assertThat(Prose.inline("他说**“到账。”**然后==11月30日付。==走了"))
                .isEqualTo("他说<strong>“到账。”</strong>然后<mark>11月30日付。</mark>走了");
    }

    @Test
    void script_in_a_text_does_not_survive() {
        assertThat(Prose.html("a<script>alert(1)</script><img src=x onerror=alert(1)>[x](javascript:alert(1))"))
                .doesNotContain("script")
                .doesNotContain("onerror");
    }
}
