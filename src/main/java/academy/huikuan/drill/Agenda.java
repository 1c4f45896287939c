package academy.huikuan.drill;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Which cards a day asks: ten at most, those first that have waited longest, then the topics missed most often. */
final class Agenda {
    /** Cards a day. */
    static final int MOST = 10;

    /** A session's length, in minutes. */
    static final int MINUTES = 5;

    /** What a card takes, in seconds, to say beforehand how long some take. */
    private static final int SECONDS_A_CARD = 50;

    private static final Comparator<Due> ORDER = Comparator.comparing(Due::on)
            .thenComparing(Comparator.comparingInt(Due::misses).reversed())
            .thenComparing(Due::subject);

    /**
     * A card that waits.
     * @param on the day from which on it may be asked
     * @param misses how often its subject was missed
     */
    record Due(String card, String subject, LocalDate on, int misses) {}

    private Agenda() {}

    /**
     * What is still to be asked on a day. Days that were missed add nothing.
     * @param waiting due cards, any order
     * @param answered cards answered on that day
     */
    static List<Due> of(List<Due> waiting, LocalDate day, int answered) {
        return waiting.stream().filter(due -> !due.on().isAfter(day)).sorted(ORDER).limit(Math.max(0, MOST - answered)).toList();
    }

    /** About how long some cards take, 1 to {@link #MINUTES} minutes. */
    static int minutes(int cards) {
        return Math.max(1, Math.min(MINUTES, (cards * SECONDS_A_CARD + 59) / 60));
    }
}
