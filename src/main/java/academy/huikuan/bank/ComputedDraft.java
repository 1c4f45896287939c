package academy.huikuan.bank;

import academy.huikuan.question.Computed;
import academy.huikuan.question.Formula;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Questions for a number: with one key, or with values that are drawn for each attempt. */
final class ComputedDraft {
    private static final Pattern VALUE = Pattern.compile("([^=]+)=(.+?)\\.\\.([^/]+)(?:/(.+))?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Draft draft;
    private final Notes notes;

    ComputedDraft(Draft draft) {
        this.draft = draft;
        this.notes = draft.notes();
    }

    private Optional<Question> refused(String message) {
        notes.wrong(message);
        return Optional.empty();
    }

    Optional<Question> numerical(List<Numerical.Range> accepted, List<Unit> given, Optional<Text> otherwise) {
        Optional<String> formula = notes.one(Notes.FORMULA);
        List<Unit> units = given.isEmpty() ? units() : given;
        List<String> values = formula.isPresent() ? notes.take(Notes.VALUE) : List.of();
        if (!values.isEmpty()) return drawn(formula.get(), values, accepted, units, otherwise);
        Optional<Formula> fixed = formula.flatMap(this::fixed);
        return Optional.of(
                new Numerical(draft.label(), draft.prompt(), accepted, units, fixed, otherwise, draft.general()));
    }

    private Optional<Formula> fixed(String text) {
        try {
            return Optional.of(Formula.of(text));
        } catch (IllegalArgumentException wrong) {
            notes.wrong("the formula '" + text + "' cannot be computed: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (String note : notes.take(Notes.UNITS))
            for (String written : note.split("[,\uFF0C]")) {
                String[] halves = written.split("=", 2);
                Optional<BigDecimal> multiplier = Numbers.read(halves.length < 2 ? "1" : halves[1]).filter(number -> number.signum() > 0);
                if (halves[0].isBlank() || multiplier.isEmpty())
                    notes.wrong("'" + written.strip() + "' is no unit such as km=0.001");
                else units.add(new Unit(halves[0].strip(), multiplier.get()));
            }
        return units;
    }

    /** The one number of the file is the result for the least values. */
    private Optional<Question> drawn(
            String text, List<String> values, List<Numerical.Range> accepted, List<Unit> units, Optional<Text> otherwise) {
        if (accepted.size() > 1 || !accepted.get(0).weight().whole()) return refused("a question with drawn values has one key");
        Numerical.Range key = accepted.get(0);
        Optional<Computed.Tolerance> tolerance = tolerance(key);
        List<Computed.Variable> variables = variables(values);
        if (tolerance.isEmpty() || variables.size() < values.size()) return Optional.empty();
        Optional<Question> question = computed(text, variables, tolerance.get(), units, key.feedback(), otherwise);
        question.map(Computed.class::cast)
                .filter(computed -> !fits(computed, key))
                .ifPresent(computed -> notes.wrong("the formula gives " + Computed.shown(computed.result(computed.first()))
                        + " for the least values, the key is " + key.best().toPlainString()));
        return question;
    }

    private static boolean fits(Computed computed, Numerical.Range key) {
        BigDecimal off = computed.result(computed.first()).subtract(key.best()).abs();
        return off.compareTo(key.most().subtract(key.best()).max(new BigDecimal("0.0000005"))) <= 0;
    }

    private Optional<Computed.Tolerance> tolerance(Numerical.Range key) {
        Optional<String> note = notes.one(Notes.TOLERANCE);
        if (note.isEmpty()) return Optional.of(new Computed.Tolerance(false, Numbers.tolerance(key)));
        Optional<BigDecimal> percent = note.filter(text -> text.endsWith("%"))
                .flatMap(text -> Numbers.read(text.substring(0, text.length() - 1)))
                .filter(number -> number.signum() >= 0);
        if (percent.isEmpty()) notes.wrong("the tolerance '" + note.get() + "' is no percentage such as 0.5%");
        return percent.map(number -> new Computed.Tolerance(true, Numbers.bare(number.divide(HUNDRED))));
    }

    List<Computed.Variable> variables(List<String> values) {
        List<Computed.Variable> variables = new ArrayList<>();
        for (String written : values) {
            Matcher parts = VALUE.matcher(written);
            boolean known = parts.matches();
            Optional<BigDecimal> least = known ? Numbers.read(parts.group(2)) : Optional.empty();
            Optional<BigDecimal> most = known ? Numbers.read(parts.group(3)) : Optional.empty();
            Optional<BigDecimal> step = known ? Numbers.read(parts.group(4) == null ? "1" : parts.group(4)) : Optional.empty();
            if (least.isEmpty() || most.isEmpty() || step.isEmpty())
                notes.wrong("'" + written + "' gives no values; write name=least..most or name=least..most/step");
            else variable(parts.group(1).strip(), least.get(), most.get(), step.get()).ifPresent(variables::add);
        }
        return variables;
    }

    /** @return empty, with a problem, where that is no variable */
    Optional<Computed.Variable> variable(String name, BigDecimal least, BigDecimal most, BigDecimal step) {
        try {
            return Optional.of(new Computed.Variable(name, least, most, step));
        } catch (IllegalArgumentException wrong) {
            notes.wrong("the values of '" + name + "' cannot be drawn: " + wrong.getMessage());
            return Optional.empty();
        }
    }

    Optional<Question> computed(
            String text,
            List<Computed.Variable> variables,
            Computed.Tolerance tolerance,
            List<Unit> units,
            Optional<Text> answer,
            Optional<Text> otherwise) {
        try {
            Formula.Open formula = new Formula.Open(text);
            Set<String> missing = new TreeSet<>(formula.variables());
            Set<String> names = new TreeSet<>();
            variables.forEach(variable -> {
                missing.remove(variable.name());
                if (!names.add(variable.name())) notes.wrong("the values of '" + variable.name() + "' are given twice");
            });
            if (!missing.isEmpty()) return refused("the formula '" + text + "' needs values for " + String.join(", ", missing));
            if (variables.isEmpty()) return refused("the formula '" + text + "' has no values to draw");
            Computed computed = new Computed(
                    draft.label(), draft.prompt(), formula, variables, tolerance, units, answer, otherwise, draft.general());
            computed.result(computed.first());
            return Optional.of(computed);
        } catch (IllegalArgumentException wrong) {
            return refused("the formula '" + text + "' cannot be computed: " + wrong.getMessage());
        }
    }
}
