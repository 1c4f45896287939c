package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/** A text among the questions of a bank that asks nothing; no attempt draws it. */
public record Description(Label label, Text prompt, Optional<Text> general) implements Question {
    @Override
    public Answer read(List<String> values, Presentation shown) {
        throw new IllegalArgumentException("nothing to answer");
    }

    @Override
    public List<String> fields(Answer given, Presentation shown) {
        return List.of();
    }

    @Override
    public Optional<Answer> rightAnswer(Presentation shown) {
        return Optional.empty();
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        return Optional.of(Weight.NOTHING.points());
    }
}
