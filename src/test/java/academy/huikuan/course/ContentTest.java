package academy.huikuan.course;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContentTest {
    @Test
    void the_course_has_no_problem() {
        List<Problem> problems = new ArrayList<>();
        Course course = CourseReader.read(new SourceFolder(Path.of("")), problems);
        assertThat(problems).isEmpty();
        assertThat(course.units()).extracting(Unit::id)
                .containsExactly(
                        "huikuan-importance", "diagnosis", "preparation", "mindset", "five-powers", "persuasion", "stages", "special-cases",
                        "customer-types", "negotiation", "trust", "government", "drill");
        assertThat(course.units()).allSatisfy(unit -> assertThat(unit.sections().stream().mapToInt(Section::characters).sum())
                .as(unit.id())
                .isBetween(4_000, 12_000));
    }

    @Test
    void no_markdown_is_left_over_in_what_learners_read() {
        Course course = CourseReader.read(new SourceFolder(Path.of("")), new ArrayList<>());
        for (Unit unit : course.units())
            for (Section section : unit.sections()) assertThat(section.blocks().toString()).doesNotContain("**").doesNotContain("==").doesNotContain(":::");
    }
}
