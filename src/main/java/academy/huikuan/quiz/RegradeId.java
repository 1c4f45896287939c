package academy.huikuan.quiz;

import academy.huikuan.platform.Ids;

/** One regrading, 36 characters. */
public record RegradeId(String value) {
    public RegradeId {
        if (!value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) throw new IllegalArgumentException(value);
    }

    public static RegradeId next() {
        return new RegradeId(Ids.ordered());
    }

    @Override
    public String toString() {
        return value;
    }
}
