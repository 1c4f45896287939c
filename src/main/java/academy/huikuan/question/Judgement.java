package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/** A situation and what one might do in it: every reaction is graded from 0 to all, with the reason for its grade. */
public record Judgement(Label label, Text prompt, List<Option> options, Optional<Text> general) implements ChoiceQuestion {
    public Judgement {
        options = Option.several(options);
        if (options.stream().anyMatch(option -> option.weight().units() < 0)) throw new IllegalArgumentException("a grade below 0");
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        return Optional.of(Option.one(options, given));
    }
}
