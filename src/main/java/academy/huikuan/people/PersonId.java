package academy.huikuan.people;

import academy.huikuan.platform.Ids;

/** A person, 36 characters. */
public record PersonId(String value) {
    public PersonId {
        if (!Ids.fits(value)) throw new IllegalArgumentException(value);
    }

    @Override
    public String toString() {
        return value;
    }
}
