package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.SortedSet;

/**
 * A sample that one has graded, beside the reasons.
 * @param quality id of how good it is on the whole
 * @param same criteria with the same level
 * @param mean of the differences, such as 0.4, without its sign
 * @param direction −1 more severe than the reasons, 0 about the same, 1 more generous
 * @param anchor whether it was mixed into the reviews
 * @param next where to go on
 */
public record TrialPage(
        String code,
        String title,
        String name,
        String quality,
        String overall,
        int same,
        String mean,
        int direction,
        boolean anchor,
        List<Item> items,
        List<Line> turns,
        String comment,
        String next,
        String nextText)
        implements Page {
    /**
     * A criterion.
     * @param by own minus right level
     * @param both turns that both name
     * @param missed turns that only the reasons name
     * @param extra turns that only the own review names
     */
    public record Item(
            int number,
            String title,
            int own,
            String ownName,
            int right,
            String rightName,
            String description,
            int by,
            String reason,
            SortedSet<Integer> both,
            SortedSet<Integer> missed,
            SortedSet<Integer> extra) {}

    /** A turn and what it proves. @param redLine title of a line that it crosses by the reasons; empty for none */
    public record Line(int number, boolean sales, String text, List<Proof> proofs, String redLine, String note) {}

    /** @param kind both, missed or extra */
    public record Proof(int number, String kind) {}

    @Override
    public String template() {
        return "calibration/compared.jte";
    }
}
