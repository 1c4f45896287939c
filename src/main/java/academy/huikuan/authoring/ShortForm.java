package academy.huikuan.authoring;

import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import academy.huikuan.question.ShortAnswer;
import academy.huikuan.question.Text;
import academy.huikuan.question.Wanted;
import academy.huikuan.question.Weight;
import academy.huikuan.question.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words that are right, or right in part. */
record ShortForm() implements KindForm {
    private static final int MOST = 20;

    @Override
    public List<Part> parts() {
        return List.of(
                new Part.Table(
                        "wanted",
                        2,
                        MOST,
                        new Part.Field("pattern", Part.Type.LINE).asNeeded(),
                        new Part.Field("weight", Part.Type.NUMBER),
                        new Part.Field("feedback", Part.Type.TEXT)),
                new Part.Field("case", Part.Type.CHECK),
                new Part.Field("traditional", Part.Type.CHECK));
    }

    @Override
    public Optional<Question> question(Sheet sheet, Label label, Text prompt, Optional<Text> general) {
        List<Wanted> wanted = new ArrayList<>();
        for (Sheet.Row row : sheet.rows("wanted")) {
            String pattern = row.needed("pattern").body();
            Weight weight = row.weight("weight", Weight.ALL, false);
            if (!pattern.isEmpty()) wanted.add(new Wanted(pattern, weight, row.some("feedback")));
        }
        if (sheet.clean() && wanted.isEmpty()) sheet.fault("wanted", "authoring.fault-no-answer");
        if (sheet.clean() && wanted.stream().noneMatch(one -> one.weight().whole())) sheet.fault("wanted", "authoring.fault-no-key");
        Wording wording = new Wording(sheet.ticked("case"), sheet.ticked("traditional"));
        return sheet.made(() -> new ShortAnswer(label, prompt, wanted, wording, general));
    }

    @Override
    public Optional<Entries> entries(Question question) {
        ShortAnswer shortAnswer = (ShortAnswer) question;
        if (!Plain.all(question.prompt().format(), shortAnswer.wanted().stream().flatMap(one -> one.feedback().stream())))
            return Optional.empty();
        return Optional.of(Entries.NONE
                .with("wanted", shortAnswer.wanted().stream().map(ShortForm::row).toList())
                .with("case", shortAnswer.wording().exactCase() ? "on" : "")
                .with("traditional", shortAnswer.wording().traditional() ? "on" : ""));
    }

    private static Map<String, String> row(Wanted one) {
        return Map.of(
                "pattern", one.pattern(),
                "weight", one.weight().whole() ? "" : one.weight().percent(),
                "feedback", one.feedback().map(Text::body).orElse(""));
    }
}
