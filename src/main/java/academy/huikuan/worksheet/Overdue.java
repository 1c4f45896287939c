package academy.huikuan.worksheet;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How far a payment is overdue.
 * @param days from the due date to the day in question; the due date itself is 0, before it they are negative
 */
record Overdue(long days) {
    static Overdue between(LocalDate due, LocalDate day) {
        return new Overdue(ChronoUnit.DAYS.between(due, day));
    }

    boolean late() {
        return days > 0;
    }

    /** Example: 0 days are M0, 30 M1, 31 M2, 90 M3, 91 M3+. */
    String stage() {
        if (days <= 0) return "M0";
        if (days <= 30) return "M1";
        if (days <= 60) return "M2";
        return days <= 90 ? "M3" : "M3+";
    }

    Shown shown() {
        if (days == 0) return new Shown("worksheet.days-today", "0");
        return late() ? new Shown("worksheet.days-late", String.valueOf(days)) : new Shown("worksheet.days-left", String.valueOf(-days));
    }
}
