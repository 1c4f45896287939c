package academy.huikuan.grading;

import java.time.Instant;

/**
 * Whether an author may see a result yet.
 * @param owed reviews that this author owes for the works up to this one
 * @param done reviews that this author has handed in
 * @param opensAt when the result shows in any case
 * @param selfMissing whether the author has still to grade the own work, before anything shows
 * @param sooner whether it shows before that once the own reviews are written
 */
record Duty(int owed, int done, Instant opensAt, boolean sooner, boolean selfMissing) {
    int missing() {
        return Math.max(0, owed - done);
    }

    boolean opens(Instant now) {
        return !selfMissing && shows(now);
    }

    /** Whether it shows as soon as the author has graded the own work. */
    boolean shows(Instant now) {
        return sooner && missing() == 0 || !now.isBefore(opensAt);
    }
}
