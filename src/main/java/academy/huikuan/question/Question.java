package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** A question of a bank; each kind puts itself to a learner, reads the answer and marks it: whole points, never below 0. */
public sealed interface Question
        permits ChoiceQuestion, Numerical, Computed, ShortAnswer, Matching, Ordering, Gaps, Essay, TalkItem, Description {
    /** Points of a question that is answered in full; Moodle's fractions and five decimals of a percent are whole numbers of it. */
    long FULL = Weight.FULL;

    Label label();

    Text prompt();

    /** What to say of the whole question afterwards. */
    Optional<Text> general();

    /** Draws what differs from learner to learner; the same chance gives the same. */
    default Presentation present(Random chance) {
        return Presentation.PLAIN;
    }

    /**
     * Reads what a form sent in its fields named `answer`, in their order.
     * @throws IllegalArgumentException if that cannot answer this question
     */
    Answer read(List<String> values, Presentation shown);

    /** What a form's fields hold for an answer that this question read; {@link #read} gives the same answer again. */
    List<String> fields(Answer given, Presentation shown);

    /**
     * The points of an answer.
     * @return points of {@link #FULL}; 0 for no answer and for an answer of another kind; empty if a person has to mark it
     */
    Optional<Score> mark(Answer given, Presentation shown);

    /** An answer that earns most; empty where there is no single one. */
    Optional<Answer> rightAnswer(Presentation shown);

    /** Whether it can be marked without a person. */
    default boolean marksItself() {
        return true;
    }

    /** A mark as an observation of a skill: of 4 points like a criterion of a rubric, so that both weigh the same; halves up. */
    static Score skillPoints(Score mark) {
        return new Score(mark.outOf(4, 0).longValueExact(), 4);
    }

    /** Points for a share of a question. Example: 2 of 3 is two thirds of {@link #FULL}, rounded to a whole point, halves up. */
    static Score points(long part, long whole) {
        if (whole < 1) throw new IllegalArgumentException("a share of " + whole);
        return Weight.of(part, whole).points();
    }
}
