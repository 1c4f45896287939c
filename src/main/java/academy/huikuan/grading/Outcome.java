package academy.huikuan.grading;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Where the grading of a work stands. */
public sealed interface Outcome {
    /** @param reviewsMissing reviews that would settle it; 0 where only a trainer can */
    record Pending(int reviewsMissing) implements Outcome {}

    /** It has a grade. */
    record Settled(Grade grade, By by) implements Outcome {}

    /** @param turns the turns marked as crossing a red line, which no trainer has looked at yet */
    record HeldBack(SortedSet<Integer> turns) implements Outcome {
        public HeldBack {
            turns = Collections.unmodifiableSortedSet(new TreeSet<>(turns));
        }
    }

    /** Whose grade it is. */
    enum By {
        PEERS,
        TRAINER
    }
}
