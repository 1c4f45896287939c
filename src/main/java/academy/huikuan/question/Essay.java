package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * A text is to be written, for a person to mark.
 * @param rubric id of the rubric by which it is marked; empty where it gets points
 * @param notes for who marks it; never shown to the learner
 */
public record Essay(Label label, Text prompt, Optional<String> rubric, Optional<Text> notes, Optional<Text> general)
        implements Question {
    /** Line ends as browsers send them become one character each, so that the text is as long as it was typed. */
    @Override
    public Answer read(List<String> values, Presentation shown) {
        String text = String.join("\n", values).replaceAll("\\r\\n?", "\n").strip();
        return text.isEmpty() ? new Answer.Nothing() : new Answer.Written(text);
    }

    @Override
    public List<String> fields(Answer given, Presentation shown) {
        return given instanceof Answer.Written written ? List.of(written.text()) : List.of();
    }

    @Override
    public Optional<Answer> rightAnswer(Presentation shown) {
        return Optional.empty();
    }

    /** No text is worth nothing; everything else is for a person to say. */
    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        return given instanceof Answer.Written ? Optional.empty() : Optional.of(Weight.NOTHING.points());
    }

    @Override
    public boolean marksItself() {
        return false;
    }
}
