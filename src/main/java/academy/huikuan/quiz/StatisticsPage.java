package academy.huikuan.quiz;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/** The quizzes, each with what its first attempts come to. */
public record StatisticsPage(CohortChoice cohorts, List<Line> quizzes) implements Page {
    /**
     * A quiz.
     * @param mean whole percent, rounded down; empty without attempts
     * @param passed whole percent of the attempts that passed, rounded down
     */
    public record Line(String id, String title, long attempts, Optional<Integer> mean, Optional<Integer> passed) {}

    @Override
    public String template() {
        return "quiz/statistics.jte";
    }
}
