package academy.huikuan.drill;

/** The id of a drill's answer, 36 characters. */
public record AnswerId(String value) {
    public AnswerId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
