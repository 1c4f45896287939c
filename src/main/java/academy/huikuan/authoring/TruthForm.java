package academy.huikuan.authoring;

import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import academy.huikuan.question.TrueFalse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A statement that is true or false. */
record TruthForm() implements KindForm {
    @Override
    public List<Part> parts() {
        return List.of(
                new Part.Field("truth", Part.Type.SELECT).asNeeded(),
                new Part.Field("ifright", Part.Type.TEXT),
                new Part.Field("ifwrong", Part.Type.TEXT));
    }

    @Override
    public Optional<Question> question(Sheet sheet, Label label, Text prompt, Optional<Text> general) {
        String truth = sheet.text("truth");
        if (!truth.matches("true|false")) sheet.fault("truth", "authoring.fault-truth");
        return sheet.made(() ->
                new TrueFalse(label, prompt, truth.equals("true"), sheet.some("ifwrong"), sheet.some("ifright"), general));
    }

    @Override
    public Optional<Entries> entries(Question question) {
        TrueFalse truth = (TrueFalse) question;
        if (!Plain.all(question.prompt().format(), Stream.of(truth.right(), truth.wrong()).flatMap(Optional::stream)))
            return Optional.empty();
        return Optional.of(Entries.NONE
                .with("truth", String.valueOf(truth.truth()))
                .with("ifright", truth.right().map(Text::body).orElse(""))
                .with("ifwrong", truth.wrong().map(Text::body).orElse("")));
    }
}
