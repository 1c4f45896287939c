package academy.huikuan.quiz;

/** An attempt, 36 characters. */
public record AttemptId(String value) {
    public AttemptId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
