package academy.huikuan.authoring;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.util.List;

/** The questions of one of the course's banks, to be copied. @param chosen the quiz's id */
public record CourseBankPage(List<Choice> quizzes, String chosen, Slice<Line> questions) implements Page {
    /** @param source as the bank has it */
    public record Line(String id, String name, String kind, String html, String source) {}

    @Override
    public String template() {
        return "authoring/course.jte";
    }
}
