package academy.huikuan.course;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.Settings;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.web.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CourseTargetsTest {
    private final List<Problem> problems = new ArrayList<>();
    private final Course course = CourseReader.read(SourceFolder.of(Settings.of(name -> null)), problems);

    @Test
    void the_course_and_a_unit_lead_to_their_pages() {
        assertThat(CourseTargets.find(course, "course").map(Target::address)).contains("/course");
        Optional<Target> unit = CourseTargets.find(course, "unit:stages");
        assertThat(unit.map(Target::address)).contains("/course/stages");
        assertThat(unit.map(Target::kind)).contains(Target.Kind.UNIT);
        assertThat(unit.map(Target::scored)).contains(true);
        assertThat(unit.map(Target::title)).isEqualTo(course.find("stages").map(Unit::title));
    }

    @Test
    void what_is_no_part_of_the_course_leads_nowhere() {
        for (String id : List.of("", "unit:", "unit:none", "unit:../admin", "quiz:stages", "Course", "stages"))
            assertThat(CourseTargets.find(course, id)).as(id).isEmpty();
    }
}
