package academy.huikuan.authoring;

import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Judgement;
import academy.huikuan.question.Kind;
import academy.huikuan.question.Label;
import academy.huikuan.question.MultipleChoice;
import academy.huikuan.question.Option;
import academy.huikuan.question.Question;
import academy.huikuan.question.SingleChoice;
import academy.huikuan.question.Text;
import academy.huikuan.question.Weight;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options with what each is worth and why. */
record ChoiceForm(Kind kind) implements KindForm {
    private static final Part.Field FIXED = new Part.Field("fixed", Part.Type.CHECK);

    @Override
    public List<Part> parts() {
        Part options = new Part.Table(
                "option",
                4,
                ChoiceQuestion.MOST_OPTIONS,
                new Part.Field("text", Part.Type.TEXT).asNeeded(),
                new Part.Field("weight", Part.Type.NUMBER),
                new Part.Field("feedback", Part.Type.TEXT));
        return kind == Kind.JUDGEMENT ? List.of(options) : List.of(options, FIXED);
    }

    @Override
    public Optional<Question> question(Sheet sheet, Label label, Text prompt, Optional<Text> general) {
        List<Option> options = options(sheet);
        check(sheet, options);
        boolean shuffles = !sheet.ticked("fixed");
        return sheet.made(() -> switch (kind) {
            case MULTIPLE -> new MultipleChoice(label, prompt, options, shuffles, general);
            case JUDGEMENT -> new Judgement(label, prompt, options, general);
            default -> new SingleChoice(label, prompt, options, shuffles, general);
        });
    }

    private List<Option> options(Sheet sheet) {
        List<Option> options = new ArrayList<>();
        Set<String> texts = new HashSet<>();
        for (Sheet.Row row : sheet.rows("option")) {
            Text text = row.needed("text");
            if (!text.body().isEmpty() && !texts.add(text.body())) sheet.fault(row.place("text"), "authoring.fault-twice");
            options.add(new Option(text, row.weight("weight", Weight.NOTHING, kind != Kind.JUDGEMENT), row.some("feedback")));
        }
        return options;
    }

    private void check(Sheet sheet, List<Option> options) {
        if (!sheet.clean()) return;
        long whole = options.stream().filter(option -> option.weight().whole()).count();
        long sum = options.stream().filter(Option::right).mapToLong(option -> option.weight().units()).sum();
        if (options.size() < 2) sheet.fault("option", "authoring.fault-two-options");
        else if (kind == Kind.MULTIPLE && Math.abs(sum - Weight.FULL) > options.size()) sheet.fault("option", "authoring.fault-sum");
        else if (kind == Kind.SINGLE && whole == 0) sheet.fault("option", "authoring.fault-no-key");
        else if (kind == Kind.JUDGEMENT && whole != 1) sheet.fault("option", "authoring.fault-one-best");
    }

    @Override
    public Optional<Entries> entries(Question question) {
        ChoiceQuestion choice = (ChoiceQuestion) question;
        Text.Format format = question.prompt().format();
        if (!Plain.all(format, choice.options().stream().map(Option::text))
                || !Plain.all(format, choice.options().stream().flatMap(option -> option.feedback().stream()))) return Optional.empty();
        Entries entries = Entries.NONE.with("option", choice.options().stream().map(ChoiceForm::row).toList());
        boolean fixed = kind != Kind.JUDGEMENT && !choice.shuffles();
        return Optional.of(fixed ? entries.with("fixed", "on") : entries);
    }

    private static Map<String, String> row(Option option) {
        return Map.of(
                "text", option.text().body(),
                "weight", option.weight().percent(),
                "feedback", option.feedback().map(Text::body).orElse(""));
    }
}
