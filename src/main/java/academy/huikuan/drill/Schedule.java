package academy.huikuan.drill;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * When a card comes back: a day after it was missed, then after 3, 7 and 21 days, as long as it is answered right; after the 21 days it
 * is learned. Whatever is not wholly right begins anew. Days late do not count: the next interval begins on the day of the answer.
 */
final class Schedule {
    /** Days from the answer before to each step's question. */
    static final List<Integer> DAYS = List.of(1, 3, 7, 21);

    /**
     * Where a card stands after an answer.
     * @param step 0 to 3, the place in {@link #DAYS}
     * @param due empty once it is learned
     */
    record Next(int step, Optional<LocalDate> due) {
        Next {
            if (step < 0 || step >= DAYS.size()) throw new IllegalArgumentException("step " + step);
        }

        boolean learned() {
            return due.isEmpty();
        }
    }

    private Schedule() {}

    /** After a miss. */
    static Next missed(LocalDate day) {
        return new Next(0, Optional.of(day.plusDays(DAYS.get(0))));
    }

    /**
     * After an answer. Example: right at step 1, which asks after 3 days, leads to step 2, due 7 days later.
     * @param step at which the card was asked
     * @param right wholly
     */
    static Next answered(int step, boolean right, LocalDate day) {
        if (!right) return missed(day);
        if (step < 0 || step >= DAYS.size()) throw new IllegalArgumentException("step " + step);
        int next = step + 1;
        return next == DAYS.size() ? new Next(step, Optional.empty()) : new Next(next, Optional.of(day.plusDays(DAYS.get(next))));
    }
}
