package academy.huikuan.people;

import academy.huikuan.web.Page;
import java.util.Optional;

/**
 * One identity, for an administrator to say whose it is.
 * @param person whose it is; empty while it waits
 * @param number that was entered for someone there is
 * @param fresh number that was entered for someone new
 * @param name that was entered for someone new
 * @param sure whom the number means, to be asked about once more
 */
public record IdentityPage(
        IdentityLine identity, Optional<PersonLine> person, String number, String fresh, String name, Faults faults, Optional<PersonLine> sure)
        implements Page {
    static IdentityPage of(IdentityLine identity, Optional<PersonLine> person) {
        return new IdentityPage(identity, person, "", "", identity.name(), Faults.NONE, Optional.empty());
    }

    IdentityPage refused(String entered, Faults found) {
        return new IdentityPage(identity, person, entered, fresh, name, found, Optional.empty());
    }

    IdentityPage refused(String enteredNumber, String enteredName, Faults found) {
        return new IdentityPage(identity, person, number, enteredNumber, enteredName, found, Optional.empty());
    }

    IdentityPage asking(PersonLine someone) {
        return new IdentityPage(identity, person, someone.number(), fresh, name, faults, Optional.of(someone));
    }

    @Override
    public String template() {
        return "people/identity.jte";
    }
}
