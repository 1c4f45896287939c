package academy.huikuan.grading;

/** A work handed in, 36 characters, random: it tells nothing of its author or of its time. */
public record SubmissionId(String value) {
    public SubmissionId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
