package academy.huikuan.marking;

import academy.huikuan.quiz.ChangedQuestion;
import academy.huikuan.quiz.MarkStore;
import academy.huikuan.quiz.RegradeCount;
import academy.huikuan.quiz.RegradeLine;
import academy.huikuan.quiz.RegradeRun;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Marking again by mended keys: the questions to choose from, and what would change.
 * @param everybody whether all learners count, not only those of the own cohorts
 * @param chosen ids of questions
 * @param dry what would change; empty before questions are chosen
 * @param run id under which a change would be kept
 * @param fault whether the reason does not do
 * @param query that leads to this choice
 */
public record RegradePage(
        boolean everybody,
        List<MarkingPage.Choice> quizzes,
        String quiz,
        List<ChangedQuestion> questions,
        Set<String> chosen,
        boolean overriddenToo,
        Optional<Dry> dry,
        String run,
        String reason,
        boolean fault,
        String query,
        List<RegradeRun> runs)
        implements Page {
    /** Lines that a page shows at most; the file has them all. */
    static final int MOST = 200;

    /**
     * What would change.
     * @param lines 200 at most, those that change before the others
     * @param more lines that are only in the file
     */
    public record Dry(RegradeCount count, List<RegradeLine> lines, int more) {}

    public int shortest() {
        return MarkStore.SHORTEST_REASON;
    }

    public int longest() {
        return MarkStore.LONGEST_REASON;
    }

    /** In percent, two decimals at most. */
    public static String percent(academy.huikuan.score.Score mark) {
        return Percent.told(mark);
    }

    @Override
    public String template() {
        return "marking/regrade.jte";
    }
}
