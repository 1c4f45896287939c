package academy.huikuan.lti.score;

import academy.huikuan.score.Score;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * Points as a gradebook takes them. Two are equal where their shares are: 17 of 20 is 85 of 100.
 * @param given 0 to maximum
 * @param maximum above 0; each with six decimal places at most
 */
record Points(BigDecimal given, BigDecimal maximum) implements Comparable<Points> {
    /** Up to here whole numbers are sent as they are; every platform keeps them exactly. */
    private static final long PLAIN = 1_000_000_000L;

    Points {
        if (maximum.signum() <= 0 || given.signum() < 0 || given.compareTo(maximum) > 0)
            throw new IllegalArgumentException("points " + given + "/" + maximum);
        given = plain(given);
        maximum = plain(maximum);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Exact, unless its smallest terms are beyond 10^9: then out of 100, rounded down to six places. */
    static Points of(Score score) {
        if (score.possible() <= PLAIN) return new Points(BigDecimal.valueOf(score.earned()), BigDecimal.valueOf(score.possible()));
        BigInteger shared = BigInteger.valueOf(score.earned()).gcd(BigInteger.valueOf(score.possible()));
        long possible = score.possible() / shared.longValueExact();
        if (possible <= PLAIN) return new Points(BigDecimal.valueOf(score.earned() / shared.longValueExact()), BigDecimal.valueOf(possible));
        BigDecimal percent = BigDecimal.valueOf(score.earned())
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(score.possible()), 6, RoundingMode.DOWN);
        return new Points(percent, BigDecimal.valueOf(100));
    }

    /** Parts that are done, in percent with two places rounded down. Example: 5 of 7 is 71.42 of 100. */
    static Points percent(int done, int of) {
        BigDecimal percent = BigDecimal.valueOf(100L * done).divide(BigDecimal.valueOf(of), 2, RoundingMode.DOWN);
        return new Points(percent, BigDecimal.valueOf(100));
    }

    /**
     * Whether a gradebook that shows this result has these points, in its own scale and rounded to two places or to a ten-thousandth.
     * Example: 17 of 20 is shown as 85 of 100, and 1 of 3 as 33.33 of 100.
     */
    boolean shownAs(BigDecimal result, BigDecimal resultMaximum) {
        if (resultMaximum.signum() <= 0) return false;
        BigDecimal expected = given.multiply(resultMaximum).divide(maximum, 12, RoundingMode.HALF_UP);
        BigDecimal places = new BigDecimal("0.0051").min(resultMaximum.multiply(new BigDecimal("0.005")));
        return result.subtract(expected).abs().compareTo(places.max(resultMaximum.multiply(new BigDecimal("0.0001")))) <= 0;
    }

    boolean same(Points other) {
        return compareTo(other) == 0;
    }

    /** By the share. */
    @Override
    public int compareTo(Points other) {
        return given.multiply(other.maximum).compareTo(other.given.multiply(maximum));
    }

    /** Such as `17/20`. */
    String encoded() {
        return given.toPlainString() + "/" + maximum.toPlainString();
    }

    static Optional<Points> decoded(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) return Optional.empty();
        return Optional.of(new Points(new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1))));
    }
}
