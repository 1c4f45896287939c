package academy.huikuan.people;

/** A cohort (班), 36 characters. */
public record CohortId(String value) {
    public CohortId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
