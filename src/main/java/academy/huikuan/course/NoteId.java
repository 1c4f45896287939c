package academy.huikuan.course;

/** A note's id, 36 characters. */
public record NoteId(String value) {
    public NoteId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }
}
