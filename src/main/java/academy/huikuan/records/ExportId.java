package academy.huikuan.records;

/** An export in the log, 36 characters. */
public record ExportId(String value) {
    public ExportId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
