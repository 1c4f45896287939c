package academy.huikuan.roleplay;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * A role-play: what both sides know, what the salesperson should reach, what only the one who plays the customer knows.
 * @param unit id of the unit it belongs to
 * @param attitude of the customer, one of {@link #ATTITUDES}
 * @param theme what sets it apart from the others of its stage
 * @param date the day on which the talk takes place
 * @param fewestTurns advised length, as is `mostTurns`
 * @param rubric id of the rubric it is graded with
 * @param background Markdown, for both sides
 */
public record Scenario(
        String id,
        String title,
        String unit,
        Stage stage,
        String attitude,
        Theme theme,
        List<String> skills,
        Deal deal,
        LocalDate date,
        int fewestTurns,
        int mostTurns,
        String rubric,
        String background,
        String goal,
        Brief brief) {
    /** How customers take their debts. */
    public static final List<String> ATTITUDES = List.of("passive", "sales-led", "payment-led", "strategic");

    /**
     * Ids of what the talk is about, listed in {@link Matrix}.
     * @param excuse what the customer says
     * @param situation of a public body; with stage `government` only
     * @param special with stage `special` only
     */
    public record Theme(Optional<String> excuse, Optional<String> situation, Optional<String> special) {}

    /**
     * For the one who plays the customer, and nobody else before the talk.
     * @param softens what makes the customer give in
     * @param hardens what makes the customer dig in
     */
    public record Brief(String who, String reason, String mood, List<String> softens, List<String> hardens) {
        public Brief {
            softens = List.copyOf(softens);
            hardens = List.copyOf(hardens);
        }
    }

    public Scenario {
        skills = List.copyOf(skills);
        if (fewestTurns < 2 || mostTurns < fewestTurns || !stage.fits(ChronoUnit.DAYS.between(deal.due(), date)))
            throw new IllegalArgumentException("scenario " + id);
    }

    /** Days from the due date to the talk; 0 or less is not overdue. */
    public long daysOverdue() {
        return ChronoUnit.DAYS.between(deal.due(), date);
    }
}
