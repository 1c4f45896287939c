package academy.huikuan.drill;

/** The id of a drill's card, 36 characters. */
public record CardId(String value) {
    public CardId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
