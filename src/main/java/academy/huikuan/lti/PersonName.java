package academy.huikuan.lti;

import java.util.Optional;

/** A person's name as a platform tells it: whole, or put together from its parts in the order of its script. */
public final class PersonName {
    private PersonName() {}

    /** Example: `Yue` and `Lin` are `Yue Lin`; in Chinese characters the family name stands first, without a space. */
    public static Optional<String> of(Optional<String> whole, Optional<String> given, Optional<String> family) {
        return whole.or(() -> {
            String first = given.orElse("");
            String last = family.orElse("");
            boolean chinese = (last + first).codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
            return Optional.of(chinese ? last + first : (first + " " + last).strip()).filter(text -> !text.isEmpty());
        });
    }
}
