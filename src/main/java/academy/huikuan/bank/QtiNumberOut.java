package academy.huikuan.bank;

import academy.huikuan.question.Computed;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Unit;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What QTI is told of a question for a number: ranges and feedbacks, of drawn values those of the first draw. */
final class QtiNumberOut {
    private final List<Numerical.Range> accepted;
    private final Optional<Text> otherwise;
    private final Map<String, String> own = new LinkedHashMap<>();

    QtiNumberOut(Question question, Losses losses) {
        List<Unit> units;
        if (question instanceof Computed computed) {
            BigDecimal key = new BigDecimal(Computed.shown(computed.result(computed.first())));
            BigDecimal off = computed.tolerance().amount();
            BigDecimal around = computed.tolerance().relative() ? off.multiply(key.abs()) : off;
            accepted = List.of(Numbers.around(key, around, Weight.ALL, computed.answer()));
            otherwise = computed.otherwise();
            units = computed.units();
            own.put(Notes.FORMULA, computed.formula().text());
            own.put(Notes.VALUE, computed.variables().stream().map(GiftWriter::told).collect(Collectors.joining(";")));
            if (computed.tolerance().relative()) own.put(Notes.TOLERANCE, Numbers.bare(off.movePointRight(2)).toPlainString() + "%");
            losses.add("QTI shows everyone the least values; only here others are drawn");
        } else {
            Numerical number = (Numerical) question;
            accepted = number.accepted();
            otherwise = number.otherwise();
            units = number.units();
            number.formula().ifPresent(formula -> own.put(Notes.FORMULA, formula.text()));
        }
        if (!units.isEmpty()) own.put(Notes.UNITS, QtiItemWriter.units(units));
        if (!units.isEmpty()) losses.add("QTI takes the number without a unit");
    }

    Map<String, String> own() {
        return own;
    }

    List<Numerical.Range> accepted() {
        return accepted;
    }

    Optional<Text> otherwise() {
        return otherwise;
    }

    Numerical.Range key() {
        return accepted.stream().max(Comparator.comparing(Numerical.Range::weight)).orElseThrow();
    }
}
