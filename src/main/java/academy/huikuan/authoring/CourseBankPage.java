package academy.huikuan.authoring;

import academy.huikuan.people.Slice;
import academy.huikuan.quiz.KeyView;
import academy.huikuan.web.Page;
import java.util.List;

/**
 * The questions of one of the course's banks, to be copied.
 * @param chosen the quiz's id
 * @param kind the kind's id, or empty for all
 */
public record CourseBankPage(List<Choice> quizzes, String chosen, List<Choice> kinds, String kind, Slice<Line> questions) implements Page {
    /** @param key the question with what is right */
    public record Line(String id, String name, String kind, KeyView key) {}

    @Override
    public String template() {
        return "authoring/course.jte";
    }

    public String list() {
        return "/authoring/course?quiz=" + chosen + "&kind=" + kind + "&page=";
    }
}
