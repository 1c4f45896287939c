package academy.huikuan.authoring;

import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The quizzes that trainers have set for a learner's cohorts. */
public record SetQuizzesPage(List<SetQuiz> quizzes) implements Page {
    /**
     * @param best percent of the result that counts; empty before the first
     * @param closes when it closes for this learner
     */
    public record SetQuiz(
            String id, String title, int questions, int minutes, boolean withdrawn, boolean passed, Optional<Integer> best,
            Optional<Instant> closes) {}

    @Override
    public String template() {
        return "authoring/set.jte";
    }
}
