package academy.huikuan.authoring;

import java.security.SecureRandom;

/** A trainer's own question or quiz: `own-` and ten letters or digits, so that it never is one of the course's. */
public record OwnId(String value) {
    private static final SecureRandom CHANCE = new SecureRandom();
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 10;

    public OwnId {
        if (!value.matches("own-[a-z0-9]{10}")) throw new IllegalArgumentException(value);
    }

    static OwnId fresh() {
        StringBuilder id = new StringBuilder("own-");
        for (int sign = 0; sign < LENGTH; sign++) id.append(SIGNS.charAt(CHANCE.nextInt(SIGNS.length())));
        return new OwnId(id.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
