package academy.huikuan.question;

import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;

/**
 * What an answer is worth of its question, exact: a share counted in units of 1/630,000,000, in which each of Moodle's fractions and every
 * percentage with five decimals is a whole number. Example: a third is 210,000,000 units, so that three thirds are all.
 * @param units from −{@link #FULL} to {@link #FULL}
 */
public record Weight(long units) implements Comparable<Weight> {
    public static final long FULL = 630_000_000;
    public static final Weight ALL = new Weight(FULL);
    public static final Weight NOTHING = new Weight(0);

    /** 100 % is so many millionths of a percent as a unit has; 630 million units are 10 million steps of 0.00001 %. */
    private static final long UNITS_A_STEP = 63;

    /** Moodle's fractions of a question: tenths, twentieths, thirds, sixths, sevenths, eighths, ninths. */
    private static final List<Weight> LEGAL = List.of(
            of(1, 1), of(9, 10), of(5, 6), of(4, 5), of(3, 4), of(7, 10), of(2, 3), of(3, 5), of(1, 2), of(2, 5), of(1, 3), of(3, 10),
            of(1, 4), of(1, 5), of(1, 6), of(1, 7), of(1, 8), of(1, 9), of(1, 10), of(1, 20), of(0, 1));

    /** How far a written weight may lie from a fraction that it means: half of a hundredth of a percent. Example: 33.33 % is a third. */
    private static final long NEAR = FULL / 20_000;

    public Weight {
        if (Math.abs(units) > FULL) throw new IllegalArgumentException("weight " + units);
    }

    /** A share, to the nearest unit, halves away from 0. */
    public static Weight of(long part, long whole) {
        return new Weight(new BigDecimal(BigInteger.valueOf(part).multiply(BigInteger.valueOf(FULL)))
                .divide(BigDecimal.valueOf(whole), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    /**
     * A weight as authors write it: Moodle's fraction where one is near, else the percentage to five decimals, halves away from 0.
     * @throws IllegalArgumentException outside −100 to 100 percent
     */
    public static Weight ofPercent(BigDecimal percent) {
        BigDecimal steps = percent.setScale(5, RoundingMode.HALF_UP).movePointRight(5);
        if (steps.abs().compareTo(BigDecimal.valueOf(FULL / UNITS_A_STEP)) > 0)
            throw new IllegalArgumentException("weight " + percent + " %");
        long units = steps.longValueExact() * UNITS_A_STEP;
        for (Weight legal : LEGAL)
            if (Math.abs(Math.abs(units) - legal.units) <= NEAR) return new Weight(Long.signum(units) * legal.units);
        return new Weight(units);
    }

    /** As a percentage to five decimals at most. Example: `33.33333`, `50`, `-14.28571`. */
    public String percent() {
        return new BigDecimal(units)
                .divide(BigDecimal.valueOf(UNITS_A_STEP), 0, RoundingMode.HALF_UP)
                .movePointLeft(5)
                .stripTrailingZeros()
                .toPlainString();
    }

    public boolean whole() {
        return units == FULL;
    }

    /** The points of weights taken together: never below 0, never above all. */
    public static Score sum(Collection<Weight> weights) {
        return points(weights.stream().mapToLong(Weight::units).sum());
    }

    public Score points() {
        return points(units);
    }

    private static Score points(long units) {
        return new Score(Math.max(0, Math.min(FULL, units)), FULL);
    }

    @Override
    public int compareTo(Weight other) {
        return Long.compare(units, other.units);
    }
}
