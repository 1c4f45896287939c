package academy.huikuan.drill;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What there is to do today.
 * @param left cards still to be asked today, 0 to 10
 * @param minutes about how long they take, 1 to 5
 * @param answered cards answered today
 * @param right how many of these wholly right
 * @param next where none is left, the next day on which one is due; empty if no card waits
 */
public record Today(int left, int minutes, int answered, int right, Optional<LocalDate> next) {
    /** Whether there is anything to say at all. */
    public boolean any() {
        return left > 0 || answered > 0 || next.isPresent();
    }

    /** How many cards the day has altogether. */
    public int all() {
        return answered + left;
    }
}
