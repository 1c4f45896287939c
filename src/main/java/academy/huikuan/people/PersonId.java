package academy.huikuan.people;

/** A person, 36 characters. */
public record PersonId(String value) {
    public PersonId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
