package academy.huikuan.roleplay;

/** A scenario's id as it stands in an address: small letters, digits and -. */
public record ScenarioId(String value) {
    public ScenarioId {
        if (!value.matches("[a-z0-9-]{1,64}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
