package academy.huikuan.authoring;

import academy.huikuan.question.Formula;
import academy.huikuan.question.Label;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.Unit;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers that are right, each with how far an answer may be off. */
record NumberForm() implements KindForm {
    static final int MOST = 10;
    static final Part UNITS = new Part.Table(
            "unit", 0, MOST, new Part.Field("called", Part.Type.LINE).asNeeded(), new Part.Field("multiplier", Part.Type.NUMBER).asNeeded());

    @Override
    public List<Part> parts() {
        return List.of(
                new Part.Table(
                        "answer",
                        1,
                        MOST,
                        new Part.Field("value", Part.Type.LINE).asNeeded(),
                        new Part.Field("tolerance", Part.Type.NUMBER),
                        new Part.Field("weight", Part.Type.NUMBER),
                        new Part.Field("feedback", Part.Type.TEXT)),
                new Part.Field("otherwise", Part.Type.TEXT),
                UNITS,
                new Part.Field("formula", Part.Type.LINE));
    }

    @Override
    public Optional<Question> question(Sheet sheet, Label label, Text prompt, Optional<Text> general) {
        List<Numerical.Range> accepted = new ArrayList<>();
        for (Sheet.Row row : sheet.rows("answer")) range(sheet, row).ifPresent(accepted::add);
        if (sheet.clean() && accepted.isEmpty()) sheet.fault("answer", "authoring.fault-no-answer");
        if (sheet.clean() && accepted.stream().noneMatch(range -> range.weight().whole())) sheet.fault("answer", "authoring.fault-no-key");
        List<Unit> units = sheet.units();
        Optional<Formula> formula = formula(sheet, accepted);
        return sheet.made(() -> new Numerical(label, prompt, accepted, units, formula, sheet.some("otherwise"), general));
    }

    private static Optional<Formula> formula(Sheet sheet, List<Numerical.Range> accepted) {
        String written = sheet.text("formula");
        if (written.isEmpty()) return Optional.empty();
        try {
            Formula formula = Formula.of(written);
            if (accepted.stream().noneMatch(range -> range.weight().whole() && range.has(formula.value())))
                sheet.fault("formula", "authoring.fault-formula-key", academy.huikuan.question.Computed.shown(formula.value()));
            return Optional.of(formula);
        } catch (IllegalArgumentException wrong) {
            sheet.fault("formula", "authoring.fault-formula", String.valueOf(wrong.getMessage()));
            return Optional.empty();
        }
    }

    private static Optional<Numerical.Range> range(Sheet sheet, Sheet.Row row) {
        String value = row.cell("value");
        Weight weight = row.weight("weight", Weight.ALL, false);
        int dots = value.indexOf("..");
        Optional<BigDecimal> first = sheet.number(row.place("value"), dots < 0 ? value : value.substring(0, dots));
        String around = row.cell("tolerance");
        Optional<BigDecimal> second = dots >= 0
                ? sheet.number(row.place("value"), value.substring(dots + 2))
                : around.isEmpty() ? Optional.of(BigDecimal.ZERO) : row.number("tolerance");
        if (first.isEmpty() || second.isEmpty()) return Optional.empty();
        if (dots >= 0 && first.get().compareTo(second.get()) > 0) sheet.fault(row.place("value"), "authoring.fault-range");
        if (dots < 0 && second.get().signum() < 0) sheet.fault(row.place("tolerance"), "authoring.fault-negative");
        if (!sheet.clean()) return Optional.empty();
        BigDecimal least = dots >= 0 ? first.get() : first.get().subtract(second.get());
        BigDecimal most = dots >= 0 ? second.get() : first.get().add(second.get());
        BigDecimal best = dots >= 0 ? least.add(most).divide(BigDecimal.valueOf(2)).stripTrailingZeros() : first.get();
        return Optional.of(new Numerical.Range(least, best, most, weight, row.some("feedback")));
    }

    @Override
    public Optional<Entries> entries(Question question) {
        Numerical numerical = (Numerical) question;
        Stream<Text> texts = Stream.concat(
                numerical.otherwise().stream(), numerical.accepted().stream().flatMap(range -> range.feedback().stream()));
        boolean centred = numerical.accepted().stream().allMatch(NumberForm::centred);
        if (!centred || !Plain.all(question.prompt().format(), texts)) return Optional.empty();
        return Optional.of(Entries.NONE
                .with("answer", numerical.accepted().stream().map(NumberForm::row).toList())
                .with("unit", units(numerical.units()))
                .with("otherwise", numerical.otherwise().map(Text::body).orElse(""))
                .with("formula", numerical.formula().map(Formula::text).orElse("")));
    }

    static List<Map<String, String>> units(List<Unit> units) {
        return units.stream().map(unit -> Map.of("called", unit.name(), "multiplier", unit.multiplier().toPlainString())).toList();
    }

    private static boolean centred(Numerical.Range range) {
        return range.best().subtract(range.least()).compareTo(range.most().subtract(range.best())) == 0;
    }

    private static Map<String, String> row(Numerical.Range range) {
        BigDecimal around = range.most().subtract(range.best());
        return Map.of(
                "value", range.best().toPlainString(),
                "tolerance", around.signum() == 0 ? "" : around.stripTrailingZeros().toPlainString(),
                "weight", range.weight().whole() ? "" : range.weight().percent(),
                "feedback", range.feedback().map(Text::body).orElse(""));
    }
}
