package academy.huikuan.roleplay;

/** A sample's id as it stands in an address: small letters, digits and -. */
public record SampleId(String value) {
    public SampleId {
        if (!value.matches("[a-z0-9-]{1,64}")) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
