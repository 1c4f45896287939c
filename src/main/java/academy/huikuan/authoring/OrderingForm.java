package academy.huikuan.authoring;

import academy.huikuan.question.ChoiceQuestion;
import academy.huikuan.question.Label;
import academy.huikuan.question.Ordering;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Items in their right order. */
record OrderingForm() implements KindForm {
    @Override
    public List<Part> parts() {
        return List.of(
                new Part.Table(
                        "item",
                        List.of(new Part.Field("text", Part.Type.LINE).asNeeded()),
                        3,
                        ChoiceQuestion.MOST_OPTIONS,
                        true),
                new Part.Field("grading", Part.Type.SELECT));
    }

    @Override
    public Optional<Question> question(Sheet sheet, Label label, Text prompt, Optional<Text> general) {
        List<Text> items = new ArrayList<>();
        for (Sheet.Row row : sheet.rows("item")) {
            Text text = row.needed("text");
            if (items.contains(text)) sheet.fault(row.place("text"), "authoring.fault-twice");
            if (text.body().indexOf('\n') >= 0) sheet.fault(row.place("text"), "authoring.fault-one-line");
            items.add(text);
        }
        if (sheet.clean() && items.size() < 2) sheet.fault("item", "authoring.fault-two-items");
        return sheet.made(() -> new Ordering(label, prompt, items, grading(sheet), general));
    }

    private static Ordering.Grading grading(Sheet sheet) {
        return Arrays.stream(Ordering.Grading.values())
                .filter(grading -> grading.name().equals(sheet.text("grading")))
                .findFirst()
                .orElse(Ordering.Grading.RELATIVE_ALL_PREVIOUS_AND_NEXT);
    }

    @Override
    public Optional<Entries> entries(Question question) {
        Ordering ordering = (Ordering) question;
        if (!Plain.all(question.prompt().format(), ordering.items().stream())) return Optional.empty();
        return Optional.of(Entries.NONE
                .with("item", ordering.items().stream().map(item -> Map.of("text", item.body())).toList())
                .with("grading", ordering.grading().name()));
    }
}
