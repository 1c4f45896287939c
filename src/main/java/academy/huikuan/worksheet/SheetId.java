package academy.huikuan.worksheet;

/** A learner's sheet, 36 characters. */
public record SheetId(String value) {
    public SheetId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
