package academy.huikuan.authoring;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;

/** The list of the trainers' quizzes. @param me the viewer's id */
public record QuizListPage(String me, Slice<QuizLine> quizzes) implements Page {
    @Override
    public String template() {
        return "authoring/quizzes.jte";
    }
}
