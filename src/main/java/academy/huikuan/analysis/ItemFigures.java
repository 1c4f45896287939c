package academy.huikuan.analysis;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * The statistics of one item over all attempts that had it. Marks are shares of the item's maximum, totals shares of the attempt's, so
 * that drawn attempts can be held side by side. Where no other source stands, the definition is that of Moodle, "Quiz statistics
 * calculations" (docs.moodle.org/dev/Quiz_statistics_calculations), by T. Hunt and others.
 * @param n attempts that had the item
 * @param facility mean mark, 0 to 1, with Wilson's interval
 * @param deviation standard deviation of the mark
 * @param correlation of the mark with the rest, the total without the item (Pearson), with Fisher's interval. Moodle's "discrimination
 *     index"
 * @param upperLower D: mean mark of the upper 27 % by total less that of the lower 27 % (Kelley 1939; R. L. Ebel, Measuring educational
 *     achievement, 1965), −1 to 1; how ties and broken numbers count stands at {@link Extremes}
 * @param efficiency discriminative efficiency: covariance of mark and rest, of the covariance that the same marks and rests would have in
 *     sorted order; −1 to 1
 * @param guess share that random answers earn
 * @param intendedWeight the item's maximum of the attempt's maximum, 0 to 1; the mean where attempts differ
 * @param effectiveWeight root of the covariance of mark and total, of the sum of those roots over all items; items of negative covariance
 *     have none and are left out of the sum. Only where all attempts had the same items, as for Moodle's fixed positions
 * @param versions those that were asked, the most frequent first
 * @param flags none below 30 attempts of the item; an unused distractor only from 50 of the version
 */
public record ItemFigures(
        String item,
        int n,
        Figure facility,
        Figure deviation,
        Figure correlation,
        Figure upperLower,
        Figure efficiency,
        Figure guess,
        Figure intendedWeight,
        Figure effectiveWeight,
        List<VersionFigures> versions,
        Set<Flag> flags) {
    public ItemFigures {
        versions = List.copyOf(versions);
        flags = Collections.unmodifiableSet(flags);
    }

    /** From how many attempts of an item on there are flags. */
    public static final int FLAGS_FROM = 30;

    /** From how many attempts of a version on an unused distractor is a flag. */
    public static final int UNUSED_FROM = 50;
}
