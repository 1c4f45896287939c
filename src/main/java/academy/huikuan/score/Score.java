package academy.huikuan.score;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * Points won of points possible, exact. Example: 25 of 40 is 62.5 %.
 * @param earned 0 to possible
 * @param possible 1 to 10^16
 */
public record Score(long earned, long possible) implements Comparable<Score> {
    private static final long MOST = 10_000_000_000_000_000L;

    public Score {
        if (possible < 1 || possible > MOST || earned < 0 || earned > possible)
            throw new IllegalArgumentException("score " + earned + "/" + possible);
    }

    /** The sum of all earned of the sum of all possible points; none where there are no scores. */
    public static java.util.Optional<Score> sum(Collection<Score> scores) {
        if (scores.isEmpty()) return java.util.Optional.empty();
        return java.util.Optional.of(new Score(
                scores.stream().mapToLong(Score::earned).sum(), scores.stream().mapToLong(Score::possible).sum()));
    }

    /**
     * The mean share of scores that each count the same, exact. Example: 1/2 and 3/4 are 5/8.
     * @param scores one at least; where their common denominator is beyond 10^16, the mean is rounded down to that
     */
    public static Score mean(java.util.List<Score> scores) {
        BigInteger numerator = BigInteger.ZERO;
        BigInteger denominator = BigInteger.ONE;
        for (Score score : scores) {
            BigInteger possible = BigInteger.valueOf(score.possible);
            numerator = numerator.multiply(possible).add(denominator.multiply(BigInteger.valueOf(score.earned)));
            denominator = denominator.multiply(possible);
            BigInteger shared = numerator.gcd(denominator);
            numerator = numerator.divide(shared);
            denominator = denominator.divide(shared);
        }
        denominator = denominator.multiply(BigInteger.valueOf(scores.size()));
        BigInteger shared = numerator.gcd(denominator);
        BigInteger most = BigInteger.valueOf(MOST);
        if (denominator.divide(shared).compareTo(most) <= 0)
            return new Score(numerator.divide(shared).longValueExact(), denominator.divide(shared).longValueExact());
        return new Score(numerator.multiply(most).divide(denominator).longValueExact(), MOST);
    }

    /** Whether this reaches a percentage, without rounding. Example: 7 of 9 does not reach 78. */
    public boolean reaches(int percent) {
        return 100 * earned >= percent * possible;
    }

    /** On a scale from 0 to `top`, halves up. Example: 25 of 40 with top 4 and one digit is 2.5. */
    public BigDecimal outOf(int top, int digits) {
        return BigDecimal.valueOf(earned).multiply(BigDecimal.valueOf(top)).divide(BigDecimal.valueOf(possible), digits, RoundingMode.HALF_UP);
    }

    /** Whole percent, rounded down, so that no score that fails reads like the pass mark. Example: 7 of 9 is 77. */
    public int percent() {
        return (int) (100 * earned / possible);
    }

    /** By the share won. */
    @Override
    public int compareTo(Score other) {
        return BigDecimal.valueOf(earned)
                .multiply(BigDecimal.valueOf(other.possible))
                .compareTo(BigDecimal.valueOf(other.earned).multiply(BigDecimal.valueOf(possible)));
    }
}
