package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Who sent this request. */
@RequestScoped
public class CurrentPerson {
    private Person person;

    void is(Person signedIn) {
        this.person = signedIn;
    }

    public Optional<Person> signedIn() {
        return Optional.ofNullable(person);
    }

    /** @throws Refusal.NotFound if nobody is signed in */
    public PersonId id() {
        return person().id();
    }

    public Person person() {
        return signedIn().orElseThrow(Refusal.NotFound::new);
    }

    public boolean is(Role role) {
        return person != null && person.is(role);
    }
}
