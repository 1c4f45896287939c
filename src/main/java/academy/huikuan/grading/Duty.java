package academy.huikuan.grading;

import java.time.Instant;

/**
 * Whether an author may see a result yet.
 * @param owed reviews that this author owes for the works up to this one
 * @param done reviews that this author has handed in
 * @param opensAt when the result shows in any case
 */
record Duty(int owed, int done, Instant opensAt) {
    int missing() {
        return Math.max(0, owed - done);
    }

    boolean opens(Instant now) {
        return missing() == 0 || !now.isBefore(opensAt);
    }
}
