package academy.huikuan.grading;

import academy.huikuan.platform.Moments;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Until when an author may appeal. */
final class AppealRule {
    /** From the moment on which the author could see the result. */
    static final Duration TIME = Duration.ofDays(14);

    static final int REASON_LEAST = 20;
    static final int REASON_MOST = 600;
    static final int DECISION_LEAST = 10;

    private AppealRule() {}

    /**
     * When an author could first see a result.
     * @param settled when the work got the result that it has
     * @param shows when it shows in any case
     * @param sooner whether it shows before that once the own reviews are written
     * @param owed reviews that the author owed
     * @param own moments at which the author handed reviews in
     */
    static Instant released(Instant settled, Instant shows, boolean sooner, int owed, List<Instant> own) {
        Instant opened = shows;
        if (sooner && own.size() >= owed) {
            Instant written = owed == 0 ? settled : own.stream().sorted().toList().get(owed - 1);
            if (written.isBefore(opened)) opened = written;
        }
        return opened.isBefore(settled) ? settled : opened;
    }

    /** A full hour, for a result may come with a review, whose minute the author is not told. */
    static Instant until(Instant released) {
        return Moments.fullHour(released.plus(TIME));
    }
}
