package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A quiz: its bank and its rules.
 * @param unit the unit whose quiz this is; the own id for a quiz over the whole course
 * @param draw questions an attempt, 1 to the size of the bank
 * @param minutes time limit; 0 is none
 * @param attempts attempts allowed; 0 is unlimited
 * @param pass whole percent, 1 to 100
 * @param blueprint how the questions are chosen where the quiz is over the whole course
 */
public record Quiz(
        String id,
        String title,
        String unit,
        int draw,
        int minutes,
        int attempts,
        int pass,
        FeedbackTime feedback,
        List<Entry> bank,
        Optional<Blueprint> blueprint) {
    public Quiz {
        bank = List.copyOf(bank);
        long drawable = bank.stream().filter(found -> Draw.fits(found.question())).count();
        if (draw < 1 || draw > drawable) throw new IllegalArgumentException("draw " + draw + " of " + drawable);
        if (minutes < 0 || attempts < 0 || pass < 1 || pass > 100) throw new IllegalArgumentException("rules of quiz " + id);
    }

    /** The quiz of a unit. */
    public Quiz(
            String id,
            String title,
            String unit,
            int draw,
            int minutes,
            int attempts,
            int pass,
            FeedbackTime feedback,
            List<Entry> bank) {
        this(id, title, unit, draw, minutes, attempts, pass, feedback, bank, Optional.empty());
    }

    /** The questions that a draw may take. */
    List<Entry> drawable() {
        return bank.stream().filter(found -> Draw.fits(found.question())).toList();
    }

    /** The units that its questions come from. */
    public List<String> units() {
        return blueprint.map(drawn -> drawn.parts().stream().map(Blueprint.Part::unit).toList()).orElse(List.of(unit));
    }

    /** Its rules as a text that is the same for the same rules. */
    String told() {
        String drawn = blueprint
                .map(whole -> whole.parts().stream().map(part -> part.unit() + ": " + part.count()).collect(Collectors.joining(", "))
                        + "; "
                        + whole.skills())
                .orElse(unit + ": " + draw);
        return String.join("\n", title, drawn, "minutes: " + minutes, "attempts: " + attempts, "pass: " + pass, "feedback: " + feedback.id());
    }

    /** @return attempts that remain after some were begun; empty where they are unlimited */
    public OptionalInt left(int begun) {
        return attempts == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, attempts - begun));
    }
}
