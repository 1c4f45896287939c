package academy.huikuan.people;

import java.util.Set;

/**
 * A person in a list.
 * @param department empty for none
 */
public record PersonLine(
        String id, String number, String name, String department, Set<Role> roles, boolean suspended, boolean hasPassword) {
    static PersonLine of(Person person) {
        return new PersonLine(
                person.id().value(),
                person.number(),
                person.name(),
                person.department().map(Department::name).orElse(""),
                person.roles(),
                person.suspended(),
                person.hasPassword());
    }
}
