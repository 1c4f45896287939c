package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * One work on a trainer's desk.
 * @param care what was noted on its turns and said of its reviews, as far as this trainer may see it
 * @param appeal address of the open one
 * @param form to grade it, while this trainer may
 * @param talk to read it, when there is no form
 * @param phrases that this trainer keeps
 * @param open what colleagues have marked as red lines and no trainer has looked at; never who
 * @param comparison only after this trainer has graded, or has chosen to read the reviews instead
 */
public record DeskPage(
        CareView care,
        Optional<String> appeal,
        String id,
        String code,
        String title,
        String scenario,
        String cohort,
        int tryNumber,
        QueueRank rank,
        int reviews,
        int wanted,
        boolean declined,
        Optional<Sheet> form,
        List<TurnView> talk,
        List<RedMark> open,
        List<PhrasesPage.Line> phrases,
        Optional<Comparison> comparison)
        implements Page {
    /** A turn and the line that a reviewer says it crosses. */
    public record RedMark(int turn, String line, String text) {}

    /**
     * Everything side by side.
     * @param result such as 2.5, and whose
     * @param rule by which peers' reviews make the grade: the id of a {@link Rule}
     * @param twice where a second trainer has graded it too
     */
    public record Comparison(
            String author,
            Optional<String> result,
            boolean byTrainer,
            boolean passed,
            String rule,
            List<Line> lines,
            List<ResultPage.Opinion> opinions,
            Optional<Twice> twice,
            String passMark,
            Optional<ResultPage.Estimated> estimated) {}

    /** Two trainers' grades of one work, such as 2.6, and by how much they differ. */
    public record Twice(String first, String second, String apart) {}

    /**
     * One criterion.
     * @param trainer the trainers' level; empty where none has graded
     * @param median of the peers, such as 2.5; empty for none
     */
    public record Line(
            int number, String title, Optional<Integer> trainer, Optional<String> median, List<Integer> levels) {}

    @Override
    public String template() {
        return "grading/desk.jte";
    }
}
