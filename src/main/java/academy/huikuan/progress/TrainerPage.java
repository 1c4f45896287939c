package academy.huikuan.progress;

import academy.huikuan.web.Page;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A cohort as its trainer sees it, those who are stuck first.
 * @param chosen id of the cohort
 * @param waiting works that wait for a trainer
 * @param page 1 or more
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
        Heat heat,
        int page,
        int pages)
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

    /**
     * The class's powers.
     * @param weakest the power with the lowest share in the class, once any is shown
     * @param below learners on this page who are below 60 in it
     */
    public record Heat(List<String> names, List<HeatRow> rows, Optional<String> weakest, long below) {}

    /** One power of everybody; empty where there are too few observations. */
    public record HeatRow(String skill, List<Optional<Integer>> shares, Optional<Integer> together) {}

    /** The shade of a share: 0 below 45, 1 below 60, 2 below 75, 3 below 85, 4 from there on. */
    public static int shade(int percent) {
        return percent < 45 ? 0 : percent < 60 ? 1 : percent < 75 ? 2 : percent < 85 ? 3 : 4;
    }

    @Override
    public String template() {
        return "progress/trainer.jte";
    }
}
