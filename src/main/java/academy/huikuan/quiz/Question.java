package academy.huikuan.quiz;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;

/** A question of a bank; each kind marks itself, in whole points, never below 0. */
public sealed interface Question permits SingleChoice, MultipleChoice, TrueFalse, Numerical {
    /** Points of a question that is answered in full. Weights have the same unit: thousandths of a percent. */
    int FULL = 100_000;

    /** How far weights that were rounded by their author may miss the whole: 3 × 33.333 % is all. */
    int ROUNDING = 100;

    Label label();

    Text prompt();

    /** What to say of the whole question afterwards. */
    Optional<Text> general();

    /** In the order of the file; none where a number is entered. */
    List<Option> options();

    /** Whether each attempt gets the options in an order of its own. */
    boolean shuffles();

    /** Whether more than one option may be chosen. */
    default boolean several() {
        return false;
    }

    /** @return points of {@link #FULL}; 0 for no answer and for an answer of another kind */
    Score mark(Answer given);

    /** A mark as an observation of a skill: of 4 points like a criterion of a rubric, so that both weigh the same; halves up. */
    static Score skillPoints(Score mark) {
        return new Score(mark.outOf(4, 0).intValueExact(), 4);
    }

    /** The points that a sum of weights earns. Example: 3 × 33333 is 100000; −50000 is 0. */
    static Score points(int weights) {
        return new Score(weights >= FULL - ROUNDING ? FULL : Math.max(0, weights), FULL);
    }
}
