package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.util.List;

/** One's own account. */
public record MePage(PersonLine person, List<Membership> cohorts, Faults faults) implements Page {
    /**
     * A cohort that one is in.
     * @param role as what
     */
    public record Membership(String name, String from, String to, Role role) {}

    @Override
    public String template() {
        return "people/me.jte";
    }
}
