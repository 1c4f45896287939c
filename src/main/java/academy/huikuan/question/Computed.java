package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;

/**
 * A number is to be computed from values that are drawn for each attempt. In the texts `{name}` stands for a drawn value, `{answer}` for
 * the result.
 * @param formula with the variables' names
 * @param answer what to say of the right answer
 * @param otherwise said of every other number
 */
public record Computed(
        Label label,
        Text prompt,
        Formula.Open formula,
        List<Variable> variables,
        Tolerance tolerance,
        List<Unit> units,
        Optional<Text> answer,
        Optional<Text> otherwise,
        Optional<Text> general)
        implements Question {
    /**
     * What is drawn. Example: 200000 to 600000 in steps of 20000 has 21 values.
     * @param step above 0
     */
    public record Variable(String name, BigDecimal least, BigDecimal most, BigDecimal step) {
        private static final int MOST_VALUES = 100_000;

        public Variable {
            if (!name.matches("[a-z][a-z0-9]{0,19}") || name.equals("answer")) throw new IllegalArgumentException("variable " + name);
            if (step.signum() <= 0 || least.compareTo(most) > 0) throw new IllegalArgumentException(name + " " + least + ".." + most);
            if (most.subtract(least).divideToIntegralValue(step).compareTo(BigDecimal.valueOf(MOST_VALUES)) > 0)
                throw new IllegalArgumentException(name + " has too many values");
        }

        BigDecimal draw(Random chance) {
            int steps = most.subtract(least).divideToIntegralValue(step).intValueExact();
            return least.add(step.multiply(BigDecimal.valueOf(chance.nextInt(steps + 1))));
        }
    }

    /**
     * How far an answer may be off.
     * @param relative whether `amount` is a share of the result instead of a distance
     * @param amount 0 or more
     */
    public record Tolerance(boolean relative, BigDecimal amount) {
        public Tolerance {
            if (amount.signum() < 0) throw new IllegalArgumentException("tolerance " + amount);
        }

        BigDecimal around(BigDecimal value) {
            return relative ? value.abs().multiply(amount) : amount;
        }
    }

    public Computed {
        variables = List.copyOf(variables);
        units = List.copyOf(units);
        if (variables.isEmpty()) throw new IllegalArgumentException("nothing to draw");
    }

    @Override
    public Presentation present(Random chance) {
        Map<String, BigDecimal> values = new TreeMap<>();
        for (Variable variable : variables) values.put(variable.name(), variable.draw(chance));
        return new Presentation(List.of(), values);
    }

    /** The draw of all least values, the one that a bank's file shows. */
    public Presentation first() {
        Map<String, BigDecimal> values = new TreeMap<>();
        for (Variable variable : variables) values.put(variable.name(), variable.least());
        return new Presentation(List.of(), values);
    }

    /** The draw of all highest values. */
    public Presentation last() {
        Map<String, BigDecimal> values = new TreeMap<>();
        for (Variable variable : variables) values.put(variable.name(), variable.most());
        return new Presentation(List.of(), values);
    }

    /** The result for the drawn values. @throws IllegalArgumentException if the formula has none for them */
    public BigDecimal result(Presentation shown) {
        return formula.at(shown.values());
    }

    /** A text with the drawn values and the result, which is shown to six decimals at most. */
    public Text told(Text text, Presentation shown) {
        String body = text.body();
        for (Map.Entry<String, BigDecimal> value : shown.values().entrySet())
            body = body.replace("{" + value.getKey() + "}", value.getValue().stripTrailingZeros().toPlainString());
        if (body.contains("{answer}")) body = body.replace("{answer}", shown(result(shown)));
        return new Text(text.format(), body);
    }

    public static String shown(BigDecimal result) {
        return result.setScale(6, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    @Override
    public Answer read(List<String> values, Presentation shown) {
        String typed = Fields.one(values);
        return typed.isEmpty() ? new Answer.Nothing() : new Answer.Entered(typed);
    }

    public boolean readable(Answer.Entered entered) {
        return Unit.read(entered.text(), units).isPresent();
    }

    @Override
    public List<String> fields(Answer given, Presentation shown) {
        return given instanceof Answer.Entered entered ? List.of(entered.text()) : List.of();
    }

    @Override
    public Optional<Answer> rightAnswer(Presentation shown) {
        return Optional.of(new Answer.Entered(shown(result(shown))));
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        return Optional.of((right(given, shown) ? Weight.ALL : Weight.NOTHING).points());
    }

    private boolean right(Answer given, Presentation shown) {
        if (!(given instanceof Answer.Entered entered)) return false;
        BigDecimal result = result(shown).round(MathContext.DECIMAL64);
        return Unit.read(entered.text(), units)
                .filter(number -> number.subtract(result).abs().compareTo(tolerance.around(result)) <= 0)
                .isPresent();
    }

    /** What to say to an answer afterwards, with its own numbers. */
    public List<Text> feedback(Answer given, Presentation shown) {
        Optional<Text> first = right(given, shown) ? Optional.empty() : otherwise;
        return java.util.stream.Stream.of(first, answer).flatMap(Optional::stream).map(text -> told(text, shown)).toList();
    }
}
