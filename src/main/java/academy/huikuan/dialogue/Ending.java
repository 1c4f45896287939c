package academy.huikuan.dialogue;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a talk ends.
 * @param amount whole yuan that have a date; 0 where there are none
 * @param date the day by which the amount is in
 * @param text what came of it
 * @param debrief what was done well, what was missed, and what to say first the next time
 */
public record Ending(
        String id, String title, Outcome outcome, long amount, Optional<LocalDate> date, String text, String debrief) {
    public Ending {
        if (amount < 0 || amount > 0 != date.isPresent()) throw new IllegalArgumentException("ending " + id);
    }
}
