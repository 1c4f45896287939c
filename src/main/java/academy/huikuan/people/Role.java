package academy.huikuan.people;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do; one person may hold several. The constants name them in `@Allow`. */
public enum Role {
    LEARNER(Role.LEARNERS),
    TRAINER(Role.TRAINERS),
    HR(Role.HRS),
    ADMIN(Role.ADMINS);

    public static final String LEARNERS = "learner";
    public static final String TRAINERS = "trainer";
    public static final String HRS = "hr";
    public static final String ADMINS = "admin";

    private final String id;

    Role(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** The key of the role's name. */
    public String title() {
        return "people.role-" + id;
    }

    public static Optional<Role> of(String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    static String encoded(Collection<Role> roles) {
        return roles.stream().sorted().map(Role::id).collect(Collectors.joining(" "));
    }

    static Set<Role> decoded(String ids) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String id : ids.split(" ")) of(id).ifPresent(roles::add);
        return roles;
    }
}
