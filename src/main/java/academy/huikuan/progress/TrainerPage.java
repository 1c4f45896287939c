package academy.huikuan.progress;

import academy.huikuan.grading.ClassMap;
import academy.huikuan.web.ClassLink;
import academy.huikuan.web.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A cohort as its trainer sees it, those who are stuck first.
 * @param chosen id of the cohort
 * @param waiting works that wait for a trainer
 * @param page 1 or more
 * @param links pages about it that other features have
 */
public record TrainerPage(
        List<Choice> cohorts,
        String chosen,
        int learners,
        int complete,
        int stuck,
        long waiting,
        List<String> units,
        List<QuizLink> quizzes,
        List<Row> rows,
        ClassMap heat,
        int page,
        int pages,
        List<ClassLink> links)
        implements Page {
    /** A quiz that the cohort takes. */
    public record QuizLink(String id, String title) {}

    /** A cohort to choose. */
    public record Choice(String id, String name) {}

    /** A learner. */
    public record Row(String id, String name, String number, boolean complete, int done, List<Cell> cells, List<Reason> reasons) {}

    /** A learner in a unit. */
    public record Cell(
            Status status,
            int read,
            int sections,
            boolean hasQuiz,
            Optional<Integer> quiz,
            boolean quizPassed,
            int attempts,
            boolean hasTalk,
            Optional<BigDecimal> talk,
            boolean talkPassed,
            int works) {}

    /**
     * Why someone is stuck.
     * @param unit title of the unit, or empty
     */
    public record Reason(String id, String unit, long days) {}

    @Override
    public String template() {
        return "progress/trainer.jte";
    }
}
