package academy.huikuan.authoring;

import academy.huikuan.question.Computed;
import academy.huikuan.question.Formula;
import academy.huikuan.question.Label;
import academy.huikuan.question.Presentation;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** A formula over values that are drawn. */
record ComputedForm() implements KindForm {
    private static final int MOST = 8;
    private static final int DRAWS = 200;

    @Override
    public List<Part> parts() {
        return List.of(
                new Part.Field("formula", Part.Type.LINE).asNeeded(),
                new Part.Table(
                        "variable",
                        2,
                        MOST,
                        new Part.Field("called", Part.Type.LINE).asNeeded(),
                        new Part.Field("least", Part.Type.NUMBER).asNeeded(),
                        new Part.Field("most", Part.Type.NUMBER).asNeeded(),
                        new Part.Field("step", Part.Type.NUMBER)),
                new Part.Field("tolerance", Part.Type.NUMBER),
                NumberForm.UNITS,
                new Part.Field("told", Part.Type.TEXT),
                new Part.Field("otherwise", Part.Type.TEXT));
    }

    @Override
    public Optional<Question> question(Sheet sheet, Label label, Text prompt, Optional<Text> general) {
        Optional<Formula.Open> formula = formula(sheet);
        List<Computed.Variable> variables = variables(sheet);
        formula.ifPresent(open -> names(sheet, open, variables, prompt));
        BigDecimal off = sheet.text("tolerance").isEmpty()
                ? BigDecimal.ZERO
                : sheet.number("tolerance", sheet.text("tolerance")).orElse(BigDecimal.ZERO);
        if (off.signum() < 0) sheet.fault("tolerance", "authoring.fault-negative");
        List<Unit> units = sheet.units();
        Optional<Computed> made = sheet.made(() -> new Computed(
                label,
                prompt,
                formula.orElseThrow(),
                variables,
                new Computed.Tolerance(false, off),
                units,
                sheet.some("told"),
                sheet.some("otherwise"),
                general));
        made.ifPresent(question -> tryOut(sheet, question));
        return sheet.clean() ? made.map(question -> question) : Optional.empty();
    }

    private static Optional<Formula.Open> formula(Sheet sheet) {
        String written = sheet.text("formula");
        if (written.isEmpty()) sheet.fault("formula", "authoring.fault-empty");
        else if (written.indexOf(']') >= 0) sheet.fault("formula", "authoring.fault-formula", "]");
        else
            try {
                return Optional.of(new Formula.Open(written));
            } catch (IllegalArgumentException wrong) {
                sheet.fault("formula", "authoring.fault-formula", String.valueOf(wrong.getMessage()));
            }
        return Optional.empty();
    }

    private static List<Computed.Variable> variables(Sheet sheet) {
        List<Computed.Variable> variables = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Sheet.Row row : sheet.rows("variable")) {
            String name = row.cell("called");
            Optional<BigDecimal> least = row.number("least");
            Optional<BigDecimal> most = row.number("most");
            Optional<BigDecimal> step = row.cell("step").isEmpty() ? Optional.of(BigDecimal.ONE) : row.number("step");
            if (!name.matches("[a-z][a-z0-9]{0,19}") || name.equals("answer")) sheet.fault(row.place("called"), "authoring.fault-variable");
            else if (!names.add(name)) sheet.fault(row.place("called"), "authoring.fault-twice");
            if (least.isEmpty() || most.isEmpty() || step.isEmpty()) continue;
            if (least.get().compareTo(most.get()) > 0) sheet.fault(row.place("most"), "authoring.fault-range");
            else if (step.get().signum() <= 0) sheet.fault(row.place("step"), "authoring.fault-positive");
            else if (sheet.clean())
                try {
                    variables.add(new Computed.Variable(name, least.get(), most.get(), step.get()));
                } catch (IllegalArgumentException tooMany) {
                    sheet.fault(row.place("step"), "authoring.fault-values");
                }
        }
        if (sheet.clean() && variables.isEmpty()) sheet.fault("variable", "authoring.fault-no-variable");
        return variables;
    }

    private static void names(Sheet sheet, Formula.Open formula, List<Computed.Variable> variables, Text prompt) {
        if (!sheet.clean()) return;
        Set<String> known = new HashSet<>(variables.stream().map(Computed.Variable::name).toList());
        for (String used : formula.variables())
            if (!known.contains(used)) sheet.fault("formula", "authoring.fault-unknown-variable", used);
        for (String name : known) {
            if (!formula.variables().contains(name)) sheet.fault("formula", "authoring.fault-unused-variable", name);
            if (!prompt.body().contains("{" + name + "}")) sheet.fault("prompt", "authoring.fault-untold-variable", "{" + name + "}");
        }
    }

    /** At the ends of the ranges and for many draws there must be a result. */
    private static void tryOut(Sheet sheet, Computed question) {
        List<Presentation> draws = new ArrayList<>(List.of(question.first(), question.last()));
        Random chance = new Random(1);
        for (int draw = 0; draw < DRAWS; draw++) draws.add(question.present(chance));
        for (Presentation draw : draws)
            try {
                question.result(draw);
            } catch (IllegalArgumentException none) {
                sheet.fault("formula", "authoring.fault-no-result", draw.values().toString(), String.valueOf(none.getMessage()));
                return;
            }
    }

    @Override
    public Optional<Entries> entries(Question question) {
        Computed computed = (Computed) question;
        Stream<Text> texts = Stream.concat(computed.answer().stream(), computed.otherwise().stream());
        if (computed.tolerance().relative() || !Plain.all(question.prompt().format(), texts)) return Optional.empty();
        BigDecimal off = computed.tolerance().amount();
        return Optional.of(Entries.NONE
                .with("formula", computed.formula().text())
                .with("variable", computed.variables().stream().map(ComputedForm::row).toList())
                .with("tolerance", off.signum() == 0 ? "" : off.toPlainString())
                .with("unit", NumberForm.units(computed.units()))
                .with("told", computed.answer().map(Text::body).orElse(""))
                .with("otherwise", computed.otherwise().map(Text::body).orElse("")));
    }

    private static Map<String, String> row(Computed.Variable variable) {
        return Map.of(
                "called", variable.name(),
                "least", variable.least().toPlainString(),
                "most", variable.most().toPlainString(),
                "step", variable.step().compareTo(BigDecimal.ONE) == 0 ? "" : variable.step().toPlainString());
    }
}
