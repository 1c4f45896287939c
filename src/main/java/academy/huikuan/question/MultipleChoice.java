package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/** Any number of options may be chosen; the weights of the chosen ones add up. Example: 50 % + 50 % − 50 % is half the points. */
public record MultipleChoice(Label label, Text prompt, List<Option> options, boolean shuffles, Optional<Text> general)
        implements ChoiceQuestion {
    public MultipleChoice {
        options = Option.several(options);
    }

    @Override
    public boolean several() {
        return true;
    }

    @Override
    public Optional<Score> mark(Answer given, Presentation shown) {
        if (!(given instanceof Answer.Chosen chosen) || chosen.options().last() >= options.size())
            return Optional.of(Weight.NOTHING.points());
        return Optional.of(Weight.sum(
                chosen.options().stream().map(option -> options.get(option).weight()).toList()));
    }
}
