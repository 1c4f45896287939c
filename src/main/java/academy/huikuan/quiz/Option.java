package academy.huikuan.quiz;

import java.util.Optional;

/**
 * One option of a question.
 * @param weight what choosing it is worth, in thousandths of a percent: 33.333 % is 33333, the right one of a single choice 100000;
 *     below 0 where choosing it costs
 */
public record Option(Text text, int weight, Optional<Text> feedback) {
    public Option {
        if (Math.abs(weight) > Question.FULL) throw new IllegalArgumentException("weight " + weight);
    }

    public boolean right() {
        return weight > 0;
    }
}
