package academy.huikuan.grading;

import academy.huikuan.web.Page;

/**
 * A work to review. Neither the author nor anything from which to tell the author is in it.
 * @param scenario id, to read the case again
 * @param daysLeft within how many days it is to be handed in, unless the lease has lapsed
 * @param position of this review among those owed, from 1
 */
public record ReviewPage(
        String id,
        String code,
        String title,
        String scenario,
        int daysLeft,
        boolean lapsed,
        int position,
        int owed,
        boolean more,
        Sheet sheet)
        implements Page {
    @Override
    public String template() {
        return "grading/review.jte";
    }
}
