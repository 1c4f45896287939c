package academy.huikuan.quiz;

import academy.huikuan.question.Question;
import academy.huikuan.rubric.Levels;
import academy.huikuan.rubric.Rubric;
import academy.huikuan.score.Score;
import java.util.Optional;

/**
 * What somebody gave a text.
 * @param points of {@link Question#FULL}
 * @param rubric digest of the rubric's version; empty where the text got points
 * @param levels as `rubric.Levels` writes them; empty without a rubric
 * @param redLine id of the red line it crosses
 * @param comment to its author; may be empty
 */
public record EssayMark(Score points, Optional<String> rubric, String levels, Optional<String> redLine, String comment) {
    /** Characters of the longest comment. */
    public static final int LONGEST = 600;

    public EssayMark {
        comment = comment.strip();
        if (comment.length() > LONGEST || points.possible() != Question.FULL) throw new IllegalArgumentException("mark " + points);
    }

    /** @param digest of the rubric's kept version */
    public static EssayMark by(Rubric rubric, String digest, Levels levels, Optional<String> redLine, String comment) {
        Score score = levels.score(rubric);
        return new EssayMark(
                Question.points(score.earned(), score.possible()), Optional.of(digest), levels.encoded(), redLine, comment);
    }

    public static EssayMark of(Score points, String comment) {
        return new EssayMark(points, Optional.empty(), "", Optional.empty(), comment);
    }
}
