package academy.huikuan.grading;

import academy.huikuan.web.Page;
import java.util.List;

/**
 * What a learner has to review, and has reviewed. It holds nobody else's name and no time of a work.
 * @param told reminders and the like
 * @param calibration how many samples are to be graded before the first review; 0 for none
 * @param asked reviews that were handed in and are asked for more since the rubric has changed
 * @param waiting how many of the own works wait for reviews
 */
public record ReviewsPage(
        List<ToldStore.Told> told, int calibration, List<Task> tasks, List<Open> open, List<Asked> asked, List<Done> done, int waiting)
        implements Page {
    /**
     * What one exercise asks.
     * @param open given out and not handed in
     * @param mayTake whether there is a work to take now
     */
    public record Task(String exercise, String title, int owed, int done, int open, boolean mayTake) {
        public int missing() {
            return Math.max(0, owed - done);
        }
    }

    /** @param daysLeft within how many days it is to be handed in, unless the lease has lapsed: coarse, for it tells when the work came */
    public record Open(
            String address, String code, String title, int daysLeft, boolean lapsed, int complete, int criteria) {}

    /** @param criteria that are asked for */
    public record Asked(String address, String code, String title, int criteria) {}

    /** A review that was handed in. */
    public record Done(String address, String code, String title) {}

    @Override
    public String template() {
        return "grading/reviews.jte";
    }
}
