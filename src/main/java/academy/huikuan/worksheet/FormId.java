package academy.huikuan.worksheet;

/** A form, named as its file. */
public record FormId(String value) {
    public FormId {
        if (!value.matches("[a-z0-9-]{1,40}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
