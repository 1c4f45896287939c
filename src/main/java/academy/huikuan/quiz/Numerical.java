package academy.huikuan.quiz;

import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A number is to be entered.
 * @param accepted one or more ranges; where several fit, the best counts
 * @param formula how the answer comes about, where it is computed
 * @param otherwise said of every other number
 */
public record Numerical(
        Label label,
        Text prompt,
        List<Range> accepted,
        Optional<Formula> formula,
        Optional<Text> otherwise,
        Optional<Text> general)
        implements Question {
    /**
     * Numbers that earn points, ends included. Example: `14200:100` is 14100 to 14300 around 14200.
     * @param best the number to show as the answer
     * @param weight thousandths of a percent, 0 to 100000
     */
    public record Range(BigDecimal least, BigDecimal best, BigDecimal most, int weight, Optional<Text> feedback) {
        public Range {
            if (least.compareTo(most) > 0) throw new IllegalArgumentException(least + ".." + most);
            if (weight < 0 || weight > FULL) throw new IllegalArgumentException("weight " + weight);
        }

        boolean has(BigDecimal number) {
            return least.compareTo(number) <= 0 && number.compareTo(most) <= 0;
        }
    }

    public Numerical {
        accepted = List.copyOf(accepted);
        if (accepted.isEmpty()) throw new IllegalArgumentException("no answer");
    }

    @Override
    public List<Option> options() {
        return List.of();
    }

    @Override
    public boolean shuffles() {
        return false;
    }

    @Override
    public Score mark(Answer given) {
        return Question.points(hit(given).map(Range::weight).orElse(0));
    }

    /** The range that an answer falls into. */
    Optional<Range> hit(Answer given) {
        if (!(given instanceof Answer.Entered entered)) return Optional.empty();
        return entered.number()
                .flatMap(number -> accepted.stream()
                        .filter(range -> range.has(number))
                        .max(Comparator.comparingInt(Range::weight)));
    }

    /** The range that earns most; with a formula its value must lie in it. */
    Range key() {
        return accepted.stream().max(Comparator.comparingInt(Range::weight)).orElseThrow();
    }

    /** What to say to an answer afterwards: its range's feedback, or the one for all others and then the key's, which holds the formula. */
    List<Text> feedback(Answer given) {
        Optional<Range> hit = hit(given);
        if (hit.isPresent() && hit.get().weight() >= FULL - ROUNDING) return hit.get().feedback().stream().toList();
        Optional<Text> first = hit.isPresent() ? hit.get().feedback() : otherwise;
        return java.util.stream.Stream.of(first, key().feedback())
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
