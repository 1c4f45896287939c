package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * A statement to be judged; option 0 is "true", option 1 is "false".
 * @param wrong said to who judged wrongly
 * @param right said to who judged rightly
 */
public record TrueFalse(
        Label label, Text prompt, boolean truth, Optional<Text> wrong, Optional<Text> right, Optional<Text> general)
        implements ChoiceQuestion {
    @Override
    public List<Option> options() {
        return List.of(option("TRUE", truth), option("FALSE", !truth));
    }

    private Option option(String name, boolean fits) {
        return new Option(new Text(Text.Format.PLAIN, name), fits ? Weight.ALL : Weight.NOTHING, fits ? right : wrong);
    }

    @Override
    public boolean shuffles() {
        return false;
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        return Optional.of(Option.one(options(), given));
    }
}
