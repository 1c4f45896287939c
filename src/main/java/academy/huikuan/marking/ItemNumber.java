package academy.huikuan.marking;

/** The number of a question in an attempt, from 1. */
public record ItemNumber(int value) {
    public ItemNumber(String value) {
        this(parsed(value));
    }

    private static int parsed(String value) {
        if (!value.matches("[1-9][0-9]{0,2}")) throw new IllegalArgumentException(value);
        return Integer.parseInt(value);
    }
}
