package academy.huikuan.quiz;

import com.ezylang.evalex.BaseException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.config.ExpressionConfiguration;
import com.ezylang.evalex.config.MapBasedFunctionDictionary;
import com.ezylang.evalex.config.MapBasedOperatorDictionary;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.basic.MaxFunction;
import com.ezylang.evalex.functions.basic.MinFunction;
import com.ezylang.evalex.functions.basic.RoundFunction;
import com.ezylang.evalex.operators.arithmetic.InfixDivisionOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMinusOperator;
import com.ezylang.evalex.operators.arithmetic.InfixMultiplicationOperator;
import com.ezylang.evalex.operators.arithmetic.InfixPlusOperator;
import com.ezylang.evalex.operators.arithmetic.PrefixMinusOperator;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;

/**
 * How the answer of a computed question comes about: numbers, `+ - * / ( )`, `round(x, places)` (halves up), `min`, `max` and
 * `days("from", "to")`, whole days between ISO dates. Nothing else is known, so a formula can neither read nor do anything.
 * Example: `486000 * 0.0005 * days("2026-10-19", "2026-11-18")` is 7290.
 * @param value what it comes to, to 34 digits
 */
public record Formula(String text, BigDecimal value) {
    private static final int LONGEST = 300;
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
                    Map.entry("round", new RoundFunction()),
                    Map.entry("min", new MinFunction()),
                    Map.entry("max", new MaxFunction()),
                    Map.entry("days", new DaysFunction())))
            .build();

    /** @throws IllegalArgumentException with what is wrong, if it cannot be computed */
    public static Formula of(String text) {
        if (text.length() > LONGEST) throw new IllegalArgumentException("longer than " + LONGEST + " characters");
        try {
            EvaluationValue value = new Expression(text, ALLOWED).evaluate();
            if (!value.isNumberValue()) throw new IllegalArgumentException("it is no number");
            return new Formula(text, value.getNumberValue());
        } catch (BaseException | ArithmeticException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }
}
