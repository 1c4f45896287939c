package academy.huikuan.question;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How the answer of a computed question comes about: numbers, `+ - * / ( )`, `round(x, places)` (halves up), `min`, `max` and
 * `days("from", "to")`, whole days between ISO dates. Nothing else is known, so a formula can neither read nor do anything.
 * Example: `486000 * 0.0005 * days("2026-10-19", "2026-11-18")` is 7290.
 * @param value what it comes to, to 34 digits
 */
public record Formula(String text, BigDecimal value) {
    private static final int LONGEST = 300;
    /** `1e900000000` is short to write and fills the memory when it is worked with. */
    private static final Pattern EXPONENT = Pattern.compile("(?<![A-Za-z0-9_])[0-9.]+[eE][+-]?[0-9]");
    private static final ExpressionConfiguration ALLOWED = ExpressionConfiguration.builder()
            .mathContext(new MathContext(34, RoundingMode.HALF_UP))
            .defaultConstants(Map.of())
            .arraysAllowed(false)
            .structuresAllowed(false)
            .binaryAllowed(false)
            .implicitMultiplicationAllowed(false)
            .operatorDictionary(MapBasedOperatorDictionary.ofOperators(
                    Map.entry("+", new InfixPlusOperator()),
                    Map.entry("-", new InfixMinusOperator()),
                    Map.entry("*", new InfixMultiplicationOperator()),
                    Map.entry("/", new InfixDivisionOperator()),
                    Map.entry("-", new PrefixMinusOperator())))
            .functionDictionary(MapBasedFunctionDictionary.ofFunctions(
                    Map.entry("round", new PlacesFunction()),
                    Map.entry("min", new MinFunction()),
                    Map.entry("max", new MaxFunction()),
                    Map.entry("days", new DaysFunction())))
            .build();

    /**
     * A formula with variables.
     * @param text names of variables are small Latin letters and digits, a letter first
     */
    public record Open(String text) {
        /** @throws IllegalArgumentException if it is no formula */
        public Open {
            check(text);
            try {
                new Expression(text, ALLOWED).getAbstractSyntaxTree();
            } catch (BaseException wrong) {
                throw new IllegalArgumentException(wrong.getMessage(), wrong);
            }
        }

        /** The names that need a value. */
        public Set<String> variables() {
            try {
                return Set.copyOf(new Expression(text, ALLOWED).getUsedVariables());
            } catch (BaseException wrong) {
                throw new IllegalStateException(wrong);
            }
        }

        /** @throws IllegalArgumentException with what is wrong, if it cannot be computed for these values */
        public BigDecimal at(Map<String, BigDecimal> values) {
            return value(new Expression(text, ALLOWED).withValues(values));
        }
    }

    /** @throws IllegalArgumentException with what is wrong, if it cannot be computed */
    public static Formula of(String text) {
        check(text);
        return new Formula(text, value(new Expression(text, ALLOWED)));
    }

    private static void check(String text) {
        if (text.length() > LONGEST) throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        if (EXPONENT.matcher(text).find()) throw new IllegalArgumentException("a number with an exponent");
    }

    private static BigDecimal value(Expression expression) {
        try {
            EvaluationValue value = expression.evaluate();
            if (!value.isNumberValue()) throw new IllegalArgumentException("it is no number");
            return value.getNumberValue();
        } catch (BaseException | ArithmeticException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }
}
