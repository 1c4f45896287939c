package academy.huikuan.worksheet;

import java.util.Optional;

/**
 * When a part of a letter is printed.
 * @param is the option chosen, or `late` / `early` for overdue days; empty: whenever the field is filled in
 */
record Condition(String field, Optional<String> is) {
    static final String LATE = "late";
    static final String EARLY = "early";

    /** From `field` or `field = option`. */
    static Condition of(String source) {
        String[] parts = source.split("=", 2);
        return new Condition(parts[0].strip(), parts.length == 1 ? Optional.empty() : Optional.of(parts[1].strip()));
    }

    boolean holds(Filled filled) {
        String state = filled.state(field);
        return is.map(state::equals).orElse(!state.isBlank());
    }
}
