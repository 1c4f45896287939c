package academy.huikuan.web;

import java.util.Set;

/** Who looks at the page, as far as pages need to know. */
public record Viewer(String id, String name, Set<String> roles) {
    public static final Viewer NOBODY = new Viewer("", "", Set.of());

    public boolean signedIn() {
        return !id.isEmpty();
    }

    public boolean has(String role) {
        return roles.contains(role);
    }
}
