package academy.huikuan.analysis;

import java.math.BigInteger;

/** An exact share in lowest terms, so that two totals tie exactly when they are the same. */
record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {
    static final Fraction ZERO = new Fraction(BigInteger.ZERO, BigInteger.ONE);

    static Fraction of(long over, long under) {
        return lowest(over, under);
    }

    /** Nearly all of them are small; this takes a tenth of the time. */
    private static Fraction lowest(long over, long under) {
        long common = Math.abs(over);
        long rest = under;
        while (rest != 0) {
            long next = common % rest;
            common = rest;
            rest = next;
        }
        return new Fraction(BigInteger.valueOf(over / common), BigInteger.valueOf(under / common));
    }

    private static Fraction lowest(BigInteger over, BigInteger under) {
        if (over.bitLength() < Long.SIZE && under.bitLength() < Long.SIZE) return lowest(over.longValue(), under.longValue());
        BigInteger common = over.gcd(under);
        return common.equals(BigInteger.ONE) ? new Fraction(over, under) : new Fraction(over.divide(common), under.divide(common));
    }

    Fraction plus(Fraction other) {
        return under.equals(other.under)
                ? lowest(over.add(other.over), under)
                : lowest(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(long factor) {
        return lowest(over.multiply(BigInteger.valueOf(factor)), under);
    }

    Fraction by(long divisor) {
        return lowest(over, under.multiply(BigInteger.valueOf(divisor)));
    }

    double value() {
        return over.doubleValue() / under.doubleValue();
    }

    /** The whole part, for shares that are not negative. */
    int floor() {
        return over.divide(under).intValueExact();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
