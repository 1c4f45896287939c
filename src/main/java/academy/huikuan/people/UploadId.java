package academy.huikuan.people;

/** A roster being imported, 36 characters. */
public record UploadId(String value) {
    public UploadId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
