package academy.huikuan.question;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** `days("2026-10-31", "2026-11-18")` in a formula: whole days from the first date to the second, here 18. */
@FunctionParameter(name = "from")
@FunctionParameter(name = "to")
final class DaysFunction extends AbstractFunction {
    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... dates) throws EvaluationException {
        long days = ChronoUnit.DAYS.between(date(token, dates[0]), date(token, dates[1]));
        return expression.convertValue(BigDecimal.valueOf(days));
    }

    private static LocalDate date(Token token, EvaluationValue given) throws EvaluationException {
        try {
            return LocalDate.parse(given.getStringValue());
        } catch (DateTimeParseException wrong) {
            throw new EvaluationException(token, "'" + given.getStringValue() + "' is no date such as 2026-11-18");
        }
    }
}
