package academy.huikuan.bank;

import academy.huikuan.question.Label;
import academy.huikuan.question.Numerical;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Collects what a format cannot say of the questions that are written to it. */
final class Losses {
    private final List<Loss> losses = new ArrayList<>();
    private String question = "";

    void of(Label label) {
        question = label.id().isEmpty() ? label.name() : label.id();
    }

    void add(String what) {
        Loss loss = new Loss(question, what);
        if (!losses.contains(loss)) losses.add(loss);
    }

    List<Loss> all() {
        return losses;
    }

    /** A weight as a percentage; five decimals do not hold every share. */
    String percent(Weight weight) {
        String percent = weight.percent();
        if (!Weight.ofPercent(new BigDecimal(percent)).equals(weight)) add("a weight is rounded to " + percent + " %");
        return percent;
    }

    /** The number in the middle of a range. */
    BigDecimal middle(Numerical.Range range) {
        if (!Numbers.even(range))
            add("the number to show, " + range.best().toPlainString() + ", does not stand in the middle of what is accepted; the middle is written");
        return Numbers.middle(range);
    }
}
