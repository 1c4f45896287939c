package academy.huikuan.people;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** A person as entered in the form. */
public record PersonForm(String number, String name, String department, String email, Set<Role> roles) {
    static PersonForm of(String number, String name, String department, String email, Collection<String> roleIds) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roleIds.forEach(id -> Role.of(id).ifPresent(roles::add));
        return new PersonForm(Naming.trimmed(number), Naming.trimmed(name), Naming.trimmed(department), Naming.trimmed(email), roles);
    }

    static PersonForm of(Person person) {
        return new PersonForm(
                person.number(),
                person.name(),
                person.department().map(Department::name).orElse(""),
                person.email().orElse(""),
                person.roles());
    }

    Faults faults() {
        return Faults.NONE
                .and("number", Naming.number(number))
                .and("name", Naming.name(name))
                .and("department", department.isEmpty() ? Optional.empty() : Naming.title(department))
                .and("email", email.isEmpty() ? Optional.empty() : Naming.address(email))
                .and("role", roles.isEmpty(), "people.roles-none");
    }
}
