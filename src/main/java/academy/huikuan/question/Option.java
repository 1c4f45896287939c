package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/**
 * One option of a question.
 * @param weight what choosing it is worth; below 0 where choosing it costs
 */
public record Option(Text text, Weight weight, Optional<Text> feedback) {
    public boolean right() {
        return weight.units() > 0;
    }

    /** @throws IllegalArgumentException unless there are 2 to 26 */
    static List<Option> several(List<Option> options) {
        if (options.size() < 2 || options.size() > ChoiceQuestion.MOST_OPTIONS)
            throw new IllegalArgumentException("a choice of " + options.size());
        return List.copyOf(options);
    }

    /** The points where exactly one option may be chosen. */
    static Score one(List<Option> options, Answer given) {
        if (!(given instanceof Answer.Chosen chosen) || chosen.options().size() != 1 || chosen.options().last() >= options.size())
            return Weight.NOTHING.points();
        return options.get(chosen.options().first()).weight().points();
    }
}
