package academy.huikuan.quiz;

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
        implements Question {
    @Override
    public List<Option> options() {
        return List.of(option("TRUE", truth), option("FALSE", !truth));
    }

    private Option option(String name, boolean fits) {
        return new Option(new Text(Text.Format.PLAIN, name), fits ? FULL : 0, fits ? right : wrong);
    }

    @Override
    public boolean shuffles() {
        return false;
    }

    @Override
    public Score mark(Answer given) {
        boolean fits = given instanceof Answer.Chosen chosen
                && chosen.options().size() == 1
                && chosen.options().first() == (truth ? 0 : 1);
        return Question.points(fits ? FULL : 0);
    }
}
