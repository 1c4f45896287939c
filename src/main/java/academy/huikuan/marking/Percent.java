package academy.huikuan.marking;

import academy.huikuan.question.Weight;
import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;

/** A mark in percent of a question, from 0 to 100 with two decimals at most. Example: 33.33 is a third, exactly. */
final class Percent {
    private Percent() {}

    /** @param typed in any width, with or without a percent sign */
    static Optional<Weight> read(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceFirst("\\s*%$", "");
        if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,2})?")) return Optional.empty();
        BigDecimal percent = new BigDecimal(text);
        return percent.compareTo(BigDecimal.valueOf(100)) > 0 ? Optional.empty() : Optional.of(Weight.ofPercent(percent));
    }

    /** As a person reads it: two decimals at most. Example: a third is 33.33. */
    static String told(Score mark) {
        return mark.outOf(100, 2).stripTrailingZeros().toPlainString();
    }
}
