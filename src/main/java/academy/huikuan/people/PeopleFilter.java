package academy.huikuan.people;

import java.util.Optional;

/**
 * Which people to list.
 * @param find part of a name or a number, or empty
 * @param department its id, or empty
 * @param suspended empty for both
 */
public record PeopleFilter(String find, String department, Optional<Role> role, Optional<Boolean> suspended) {
    /** @param state `in`, `out` or empty */
    static PeopleFilter of(String find, String department, String role, String state) {
        Optional<Boolean> suspended = state.equals("out") ? Optional.of(true) : state.equals("in") ? Optional.of(false) : Optional.empty();
        String wanted = Naming.trimmed(find);
        return new PeopleFilter(wanted.substring(0, Math.min(60, wanted.length())), department, Role.of(role), suspended);
    }

    /** `in`, `out` or empty. */
    public String state() {
        return suspended.map(out -> out ? "out" : "in").orElse("");
    }

    public boolean any() {
        return !find.isEmpty() || !department.isEmpty() || role.isPresent() || suspended.isPresent();
    }
}
