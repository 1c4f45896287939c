package academy.huikuan.grading;

import java.util.List;
import java.util.Optional;

/**
 * What a trainer does next in one exercise, and what it is worth. Nothing here tells what peers gave to a work.
 * @param exercise its id
 * @param first where to begin; empty where nothing waits
 * @param budget works that the trainers want to grade
 * @param graded works that they have graded
 * @param minutes that the rest of the budget takes
 * @param halfWidth mean half width of the intervals, such as 0.46; empty where there is none
 * @param redLines works that are held
 * @param below works with fewer than two reviews and no trainer's grade
 * @param reviews handed in
 * @param answered questions that a trainer has answered and that would be asked again
 * @param ruler how trainers and peers compare; empty before there are reviews
 */
public record Today(
        String exercise,
        Optional<Line> first,
        int budget,
        int graded,
        int minutes,
        Optional<String> halfWidth,
        int redLines,
        int below,
        int reviews,
        List<Line> lines,
        Optional<Worth> worth,
        List<Doubt> doubts,
        List<Doubt.Answered> answered,
        Optional<Ruler> ruler) {
    /**
     * A work and why it stands here.
     * @param kind at the end of its messages' keys; empty for what another feature brings, whose words are ready
     * @param icon name of a Tabler outline icon
     * @param tag class of the tag that shows it
     * @param word one or two words, ready
     * @param reason one sentence, ready
     * @param action for the button, ready
     * @param reviews that have come; empty where that says nothing
     * @param width of the interval, such as 1.6; empty where there is none, or it is held
     * @param bar the same as a share of the scale, for the picture
     * @param after what a grade of it does to the class's intervals, ready; empty where that is not known
     */
    public record Line(
            String address,
            String code,
            String title,
            String icon,
            String tag,
            String word,
            String reason,
            String action,
            Optional<Integer> reviews,
            Optional<String> width,
            String bar,
            Optional<String> after) {}

    /**
     * What more gradings are worth.
     * @param more how many
     * @param now expected wrong passes and fails, in whole percent
     * @param stop after how many the next ones are hardly worth it; 0 for at once
     */
    public record Worth(int more, String now, String after, int stop, boolean end, Budget.Curve curve) {}

    /**
     * Trainers beside peers.
     * @param graded works with a trainer's grade
     * @param shift by which the trainers give more or less than the class, such as 0.1; its sign is in `stricter`
     * @param stretch such as 1.1
     * @param twice works that two trainers graded
     * @param apart by how much they differ on average
     * @param noise with which the model reckons for one trainer's grade
     */
    public record Ruler(
            int graded,
            String shift,
            int direction,
            String stretch,
            List<Way> ways,
            int twice,
            String apart,
            String noise,
            String alpha,
            String kappa) {}

    /** One way of reckoning. @param name key of its message */
    public record Way(String name, int passes, String mean) {}
}
