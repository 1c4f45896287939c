package academy.huikuan.quiz;

/** A text that a person marks, 36 characters that tell nothing of its author. */
public record EssayId(String value) {
    public EssayId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
