package academy.huikuan.analysis;

import java.util.Optional;
import java.util.OptionalDouble;

/** A statistic: a value, where its definition gives one, or the reason why there is none; pages show the latter as "—". */
public sealed interface Figure permits Figure.Known, Figure.Missing {
    /** Why a statistic has no value. */
    enum Reason {
        /** The definition divides by n − 1, n − 2 or n − 3, and there are not enough attempts for that. */
        TOO_FEW,
        /** All marks or all totals are the same, so there is nothing to compare. */
        NO_SPREAD,
        /** The attempts did not all have the same items, so their item sets are not comparable. */
        NOT_COMPARABLE,
        /** The covariance of the item with the total is negative, so that its root is not a number. */
        NEGATIVE_COVARIANCE,
        /** The attempt has no other item, so there is no rest to hold the item against. */
        ONLY_ITEM,
        /** Nobody can say what a guess would earn, as with an essay. */
        NO_GUESS,
        /** Nobody in question chose this or was asked it. */
        NOBODY
    }

    /**
     * A value that the definition gives.
     * @param interval the 95 % interval, where one is defined
     */
    record Known(double value, Optional<Interval> interval) implements Figure {
        public Known {
            if (!Double.isFinite(value)) throw new IllegalArgumentException("figure " + value);
        }
    }

    /** No value, and why. */
    record Missing(Reason reason) implements Figure {}

    /** A value without an interval. */
    static Figure of(double value) {
        return new Known(value, Optional.empty());
    }

    static Figure of(double value, Optional<Interval> interval) {
        return new Known(value, interval);
    }

    static Figure missing(Reason reason) {
        return new Missing(reason);
    }

    /** The value, if there is one. */
    default OptionalDouble number() {
        return this instanceof Known known ? OptionalDouble.of(known.value) : OptionalDouble.empty();
    }

    /** The 95 % interval, if there is one. */
    default Optional<Interval> bounds() {
        return this instanceof Known known ? known.interval : Optional.empty();
    }

    /** Why there is no value, if there is none. */
    default Optional<Reason> why() {
        return this instanceof Missing missing ? Optional.of(missing.reason) : Optional.empty();
    }
}
