package academy.huikuan.authoring;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.util.List;

/**
 * Questions of the course to take over into a section of a quiz.
 * @param address of the quiz
 * @param chosen id of the quiz whose bank it is
 * @param kind the kind's id, or empty for all
 */
public record CoursePickPage(
        String address,
        String title,
        int section,
        List<Choice> banks,
        String chosen,
        List<Choice> kinds,
        String kind,
        Slice<CourseBankPage.Line> questions)
        implements Page {
    @Override
    public String template() {
        return "authoring/pick-course.jte";
    }

    public String list() {
        return address + "/pick/course?section=" + section + "&quiz=" + chosen + "&kind=" + kind + "&page=";
    }
}
