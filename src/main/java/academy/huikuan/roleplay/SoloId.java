package academy.huikuan.roleplay;

/** One run through a solo talk, 36 characters. */
public record SoloId(String value) {
    public SoloId {
        if (!value.matches("[0-9a-f-]{36}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
