package academy.huikuan.question;

import com.ezylang.evalex.EvaluationException;
import com.ezylang.evalex.Expression;
import com.ezylang.evalex.data.EvaluationValue;
import com.ezylang.evalex.functions.AbstractFunction;
import com.ezylang.evalex.functions.FunctionParameter;
import com.ezylang.evalex.parser.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** `round(2.345, 2)` in a formula, here 2.35: halves go up. Places go from −12 to 12; more would fill the memory with zeros. */
@FunctionParameter(name = "value")
@FunctionParameter(name = "places")
final class PlacesFunction extends AbstractFunction {
    private static final BigDecimal MOST = BigDecimal.valueOf(12);

    @Override
    public EvaluationValue evaluate(Expression expression, Token token, EvaluationValue... given) throws EvaluationException {
        BigDecimal places = given[1].getNumberValue();
        if (!given[0].isNumberValue() || !given[1].isNumberValue() || places.abs().compareTo(MOST) > 0)
            throw new EvaluationException(token, "round takes a number and -12 to 12 places");
        return expression.convertValue(given[0].getNumberValue().setScale(places.intValue(), RoundingMode.HALF_UP));
    }
}
