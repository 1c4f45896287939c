package academy.huikuan.bank;

import academy.huikuan.question.Numerical;
import academy.huikuan.question.Text;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers and ranges as banks write them. */
final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,3})?");
    /** Nobody needs more digits; millions of them take minutes to read. */
    private static final int LONGEST = 60;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private Numbers() {}

    /** A number as it was written. Example: `1e3` is 1000. */
    static Optional<BigDecimal> read(String written) {
        String text = written.strip();
        if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) return Optional.empty();
        BigDecimal number = new BigDecimal(text);
        return Optional.of(number.scale() < 0 ? number.setScale(0) : number);
    }

    /** Without zeros at its end and without an exponent. */
    static BigDecimal bare(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    static Numerical.Range around(BigDecimal best, BigDecimal tolerance, Weight weight, Optional<Text> feedback) {
        return new Numerical.Range(bare(best.subtract(tolerance)), best, bare(best.add(tolerance)), weight, feedback);
    }

    static Numerical.Range between(BigDecimal least, BigDecimal most, Weight weight, Optional<Text> feedback) {
        return new Numerical.Range(bare(least), bare(least.add(most).divide(TWO)), bare(most), weight, feedback);
    }

    /** Whether the number to show stands in the middle, so that it and a tolerance say all. */
    static boolean even(Numerical.Range range) {
        return range.best().subtract(range.least()).compareTo(range.most().subtract(range.best())) == 0;
    }

    /** How far a number may be off the middle. */
    static BigDecimal tolerance(Numerical.Range range) {
        return bare(range.most().subtract(range.least()).divide(TWO));
    }

    /** The number to show, or the middle where that is another. */
    static BigDecimal middle(Numerical.Range range) {
        return even(range) ? range.best() : bare(range.least().add(range.most()).divide(TWO));
    }
}
