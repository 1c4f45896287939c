package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number is to be entered.
 * @param accepted one or more ranges; where several fit, the best counts
 * @param units in which it may be given; empty where the usual signs behind a number are passed over
 * @param formula how the answer comes about, where it is computed
 * @param otherwise said of every other number
 */
public record Numerical(
        Label label,
        Text prompt,
        List<Range> accepted,
        List<Unit> units,
        Optional<Formula> formula,
        Optional<Text> otherwise,
        Optional<Text> general)
        implements Question {
    /**
     * Numbers that earn points, ends included. Example: `14200:100` is 14100 to 14300 around 14200.
     * @param best the number to show as the answer
     * @param weight 0 to all
     */
    public record Range(BigDecimal least, BigDecimal best, BigDecimal most, Weight weight, Optional<Text> feedback) {
        public Range {
            if (least.compareTo(most) > 0) throw new IllegalArgumentException(least + ".." + most);
            if (weight.units() < 0) throw new IllegalArgumentException("weight " + weight);
        }

        public boolean has(BigDecimal number) {
            return least.compareTo(number) <= 0 && number.compareTo(most) <= 0;
        }
    }

    public Numerical {
        accepted = List.copyOf(accepted);
        units = List.copyOf(units);
        if (accepted.isEmpty()) throw new IllegalArgumentException("no answer");
    }

    @Override
    public Answer read(List<String> values, Presentation shown) {
        String typed = Fields.one(values);
        return typed.isEmpty() ? new Answer.Nothing() : new Answer.Entered(typed);
    }

    @Override
    public List<String> fields(Answer given, Presentation shown) {
        return given instanceof Answer.Entered entered ? List.of(entered.text()) : List.of();
    }

    @Override
    public Optional<Answer> rightAnswer(Presentation shown) {
        return Optional.of(new Answer.Entered(key().best().toPlainString()));
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        return Optional.of(hit(given).map(Range::weight).orElse(Weight.NOTHING).points());
    }

    /** Whether what was entered is a number in a unit that is known. */
    public boolean readable(Answer.Entered entered) {
        return Unit.read(entered.text(), units).isPresent();
    }

    /** The range that an answer falls into. */
    public Optional<Range> hit(Answer given) {
        if (!(given instanceof Answer.Entered entered)) return Optional.empty();
        return Unit.read(entered.text(), units).flatMap(number -> best(accepted, number));
    }

    static Optional<Range> best(List<Range> accepted, BigDecimal number) {
        return accepted.stream().filter(range -> range.has(number)).max(Comparator.comparing(Range::weight));
    }

    /** The range that earns most; with a formula its value must lie in it. */
    public Range key() {
        return accepted.stream().max(Comparator.comparing(Range::weight)).orElseThrow();
    }

    /** What to say to an answer afterwards: its range's feedback, or the one for all others and then the key's, which holds the formula. */
    public List<Text> feedback(Answer given) {
        Optional<Range> hit = hit(given);
        if (hit.isPresent() && hit.get().weight().whole()) return hit.get().feedback().stream().toList();
        Optional<Text> first = hit.isPresent() ? hit.get().feedback() : otherwise;
        return Stream.of(first, key().feedback()).flatMap(Optional::stream).distinct().toList();
    }
}
