package academy.huikuan.authoring;

import academy.huikuan.question.Essay;
import academy.huikuan.question.Label;
import academy.huikuan.question.Question;
import academy.huikuan.question.Text;
import java.util.List;
import java.util.Optional;

/** A text for a person to mark, by a rubric or by points. */
record EssayForm() implements KindForm {
    @Override
    public List<Part> parts() {
        return List.of(new Part.Field("rubric", Part.Type.SELECT), new Part.Field("notes", Part.Type.TEXT));
    }

    @Override
    public Optional<Question> question(Sheet sheet, Label label, Text prompt, Optional<Text> general) {
        Optional<String> rubric = Optional.of(sheet.text("rubric")).filter(id -> !id.isEmpty());
        if (rubric.isPresent() && !rubric.get().matches("[a-z0-9-]{1,64}")) sheet.fault("rubric", "authoring.fault-choice");
        return sheet.made(() -> new Essay(label, prompt, rubric, sheet.some("notes"), general));
    }

    @Override
    public Optional<Entries> entries(Question question) {
        Essay essay = (Essay) question;
        if (!Plain.all(question.prompt().format(), essay.notes().stream())) return Optional.empty();
        return Optional.of(Entries.NONE
                .with("rubric", essay.rubric().orElse(""))
                .with("notes", essay.notes().map(Text::body).orElse("")));
    }
}
