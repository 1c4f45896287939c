package academy.huikuan.quiz;

import academy.huikuan.analysis.ItemFigures;
import academy.huikuan.analysis.QuizFigures;
import academy.huikuan.web.Page;
import java.util.List;

/**
 * A quiz and its items in figures.
 * @param pass whole percent
 * @param comparable whether all attempts had the same items
 * @param more whether there are older attempts that were left out
 * @param most attempts that are read at most
 * @param waiting attempts that wait for a person to mark them
 * @param flagged items with a question to their author
 */
public record QuizStatisticsPage(
        String quiz,
        String title,
        int pass,
        CohortChoice cohorts,
        QuizFigures figures,
        boolean comparable,
        boolean more,
        int most,
        long waiting,
        long flagged,
        List<Line> items,
        StatisticsOrder order,
        StatisticsCharts.Histogram totals,
        StatisticsCharts.Scatter scatter)
        implements Page {
    /** An item. @param kind as it is called */
    public record Line(ItemFigures figures, String name, String topic, String kind) {}

    /** The address of this page in another order. */
    public String address(StatisticsOrder other) {
        return "/quiz/" + quiz + "/statistics?sort=" + other.id() + cohorts.query("&");
    }

    @Override
    public String template() {
        return "quiz/quiz-statistics.jte";
    }
}
