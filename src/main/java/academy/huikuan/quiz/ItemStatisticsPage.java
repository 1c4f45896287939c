package academy.huikuan.quiz;

import academy.huikuan.analysis.ChoiceFigures;
import academy.huikuan.analysis.ItemFigures;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/** One item in figures, with each version that was asked. */
public record ItemStatisticsPage(
        String quiz,
        String title,
        String name,
        String topic,
        CohortChoice cohorts,
        ItemFigures figures,
        List<Asked> versions)
        implements Page {
    /**
     * A version as it was asked.
     * @param number from 1, the most frequent first
     * @param today whether the bank has it so today
     * @param html the question, safe
     * @param parts what is to be put together or filled in, with its key, safe
     * @param lines the options and classes of answers
     */
    public record Asked(
            int number,
            boolean today,
            String kind,
            String html,
            List<String> parts,
            int n,
            int omitted,
            List<Line> lines,
            Optional<StatisticsCharts.Shares> shares) {}

    /** An option or a class of answers. @param letter in the order of the file */
    public record Line(
            String letter,
            Optional<String> message,
            Optional<Integer> gap,
            String html,
            String worth,
            boolean unused,
            ChoiceFigures figures) {}

    @Override
    public String template() {
        return "quiz/item-statistics.jte";
    }
}
