package academy.huikuan.sso;

import academy.huikuan.people.Role;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which groups of a provider give which roles, a line each: `trainers = trainer`, or `staff = hr, admin`. A group's path may begin with
 * a slash or not. Roles that no line names are left as they are.
 */
record GroupRoles(List<Line> lines) {
    /** @param group without a slash at its beginning */
    record Line(String group, Set<Role> roles) {}

    /** Lines as an administrator writes them; empty ones and those that begin with `#` say nothing. */
    static GroupRoles of(String text) {
        return new GroupRoles(text.lines().flatMap(line -> line(line).stream()).toList());
    }

    /** The first line that is none, if there is one, counted from 1. */
    static Optional<Integer> wrong(String text) {
        List<String> all = text.lines().toList();
        for (int i = 0; i < all.size(); i++)
            if (!blank(all.get(i)) && line(all.get(i)).isEmpty()) return Optional.of(i + 1);
        return Optional.empty();
    }

    private static boolean blank(String line) {
        return line.isBlank() || line.strip().startsWith("#");
    }

    /** The group's name may hold an equals sign, the roles cannot. */
    private static Optional<Line> line(String line) {
        int sign = line.lastIndexOf('=');
        if (blank(line) || sign < 1) return Optional.empty();
        String group = plain(line.substring(0, sign).strip());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        List<String> unknown = new ArrayList<>();
        for (String id : line.substring(sign + 1).strip().split("[ ,\uFF0C]+"))
            Role.of(id).ifPresentOrElse(roles::add, () -> unknown.add(id));
        return group.isEmpty() || !unknown.isEmpty() ? Optional.empty() : Optional.of(new Line(group, roles));
    }

    private static String plain(String group) {
        return group.startsWith("/") ? group.substring(1) : group;
    }

    boolean any() {
        return !lines.isEmpty();
    }

    /**
     * The roles of somebody who is in these groups now.
     * @param before theirs until now
     * @return learner where nothing else is left
     */
    Set<Role> roles(Set<Role> before, Collection<String> groups) {
        List<String> in = groups.stream().map(GroupRoles::plain).toList();
        Set<Role> roles = EnumSet.noneOf(Role.class);
        roles.addAll(before);
        lines.forEach(line -> roles.removeAll(line.roles()));
        lines.stream().filter(line -> in.contains(line.group())).forEach(line -> roles.addAll(line.roles()));
        if (roles.isEmpty()) roles.add(Role.LEARNER);
        return roles;
    }
}
