package academy.huikuan.authoring;

/** An upload as addresses name it. */
public record UploadId(String value) {
    public UploadId {
        if (!value.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
