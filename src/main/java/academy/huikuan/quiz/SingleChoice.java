package academy.huikuan.quiz;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/** One option is to be chosen; others than the right one may be worth a part. */
public record SingleChoice(Label label, Text prompt, List<Option> options, Optional<Text> general) implements Question {
    public SingleChoice {
        options = List.copyOf(options);
        if (options.size() < 2) throw new IllegalArgumentException("a choice of " + options.size());
    }

    @Override
    public boolean shuffles() {
        return true;
    }

    @Override
    public Score mark(Answer given) {
        if (!(given instanceof Answer.Chosen chosen) || chosen.options().size() != 1 || chosen.options().last() >= options.size())
            return Question.points(0);
        return Question.points(options.get(chosen.options().first()).weight());
    }
}
