package academy.huikuan.quiz;

import academy.huikuan.bank.Entry;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/**
 * A quiz: its bank and its rules.
 * @param unit the unit whose quiz this is; the own id for a quiz over the whole course
 * @param pass whole percent, 1 to 100
 * @param sections what is drawn from the bank, in this order; none where there is a blueprint
 * @param blueprint how the questions are chosen where the quiz is over the whole course
 */
public record Quiz(
        String id,
        String title,
        String unit,
        int pass,
        List<Entry> bank,
        List<QuizSection> sections,
        Optional<Blueprint> blueprint,
        Conduct conduct) {
    public Quiz {
        bank = List.copyOf(bank);
        sections = List.copyOf(sections);
        int draw = sections.stream().mapToInt(QuizSection::draw).sum();
        if (blueprint.isEmpty() && (draw < 1 || draw > bank.size()))
            throw new IllegalArgumentException("draw " + draw + " of " + bank.size());
        if (pass < 1 || pass > 100) throw new IllegalArgumentException("rules of quiz " + id);
    }

    /** A unit's quiz that is as usual in all but these. */
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
        this(
                id,
                title,
                unit,
                pass,
                bank,
                List.of(QuizSection.plain(draw)),
                Optional.empty(),
                Conduct.usual(minutes, attempts, ReviewRules.of(feedback)));
    }

    /** Questions an attempt, 1 to the size of the bank. */
    public int draw() {
        return blueprint.map(Blueprint::questions).orElseGet(() -> sections.stream().mapToInt(QuizSection::draw).sum());
    }

    /** Time limit; 0 is none. */
    public int minutes() {
        return conduct.minutes();
    }

    /** Attempts allowed; 0 is unlimited. */
    public int attempts() {
        return conduct.attempts();
    }

    /** Whether every attempt asks for a text that a person has to mark. */
    public boolean written() {
        return sections.stream().anyMatch(QuizSection::written);
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
                .orElse(unit + ": " + draw());
        String review = conduct.review().shortForm().map(FeedbackTime::id).orElse(conduct.review().encoded());
        return String.join("\n", title, drawn, conduct.told(), "pass: " + pass, "feedback: " + review);
    }

    /** @return attempts that remain after some were begun; empty where they are unlimited */
    public OptionalInt left(int begun) {
        return left(attempts(), begun);
    }

    /** @param allowed 0 is unlimited */
    static OptionalInt left(int allowed, int begun) {
        return allowed == 0 ? OptionalInt.empty() : OptionalInt.of(Math.max(0, allowed - begun));
    }
}
