package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * Someone's account as the administrator sees it; empty for someone new.
 * @param departments names to choose from
 * @param identities in other systems
 * @param oneself whether it is the administrator's own
 */
public record PersonPage(
        Optional<PersonLine> known,
        PersonForm form,
        Faults faults,
        List<String> departments,
        List<PeoplePage.Choice> cohorts,
        List<IdentityLine> identities,
        boolean oneself)
        implements Page {
    @Override
    public String template() {
        return "people/person.jte";
    }
}
