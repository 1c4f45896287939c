package academy.huikuan.quiz;

/** A quiz as its file names it. */
public record QuizId(String value) {
    public QuizId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
