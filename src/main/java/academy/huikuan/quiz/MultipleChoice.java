package academy.huikuan.quiz;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/** Any number of options may be chosen; the weights of the chosen ones add up. Example: 50 % + 50 % − 50 % is half the points. */
public record MultipleChoice(Label label, Text prompt, List<Option> options, Optional<Text> general) implements Question {
    public MultipleChoice {
        options = List.copyOf(options);
        if (options.size() < 2) throw new IllegalArgumentException("a choice of " + options.size());
    }

    @Override
    public boolean shuffles() {
        return true;
    }

    @Override
    public boolean several() {
        return true;
    }

    @Override
    public Score mark(Answer given) {
        if (!(given instanceof Answer.Chosen chosen) || chosen.options().last() >= options.size()) return Question.points(0);
        return Question.points(
                chosen.options().stream().mapToInt(option -> options.get(option).weight()).sum());
    }
}
