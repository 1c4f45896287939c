package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/** One option is to be chosen; others than the right one may be worth a part. */
public record SingleChoice(Label label, Text prompt, List<Option> options, boolean shuffles, Optional<Text> general)
        implements ChoiceQuestion {
    public SingleChoice {
        options = Option.several(options);
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        return Optional.of(Option.one(options, given));
    }
}
