package academy.huikuan.quiz;

/** A question as its bank names it, in whatever version. */
public record QuestionId(String value) {
    public QuestionId {
        if (!value.matches("[a-z0-9][a-z0-9-]{0,63}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
