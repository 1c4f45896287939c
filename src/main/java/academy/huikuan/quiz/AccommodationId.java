package academy.huikuan.quiz;

/** Something that a learner was given, 36 characters. */
public record AccommodationId(String value) {
    public AccommodationId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
