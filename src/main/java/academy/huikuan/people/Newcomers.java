package academy.huikuan.people;

import academy.huikuan.platform.Secrets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Says who identities of one source are that belong to nobody yet. A verified address makes one and a person the same, unless the source
 * knows that person by another subject already. An address of one of our people that is not verified makes nothing but a case for an
 * administrator; nobody gets an account beside it.
 */
final class Newcomers {
    private final Arrival.Strangers strangers;
    private final Map<String, Person> byAddress;
    private final Set<String> numbers;
    private final Set<String> known;
    private final Instant now;
    private final List<Person> made = new ArrayList<>();

    /**
     * @param byAddress people who have the addresses, by the key of the address
     * @param numbers keys of the wanted numbers that are taken
     * @param known ids of those people whom the source knows by another subject
     */
    Newcomers(
            Arrival.Strangers strangers,
            Map<String, Person> byAddress,
            Collection<String> numbers,
            Collection<String> known,
            Instant now) {
        this.strangers = strangers;
        this.byAddress = new HashMap<>(byAddress);
        this.numbers = new HashSet<>(numbers);
        this.known = new HashSet<>(known);
        this.now = now;
    }

    void settle(Identity identity, Arrival arrival) {
        Optional<Person> sameAddress = arrival.email().map(address -> byAddress.get(Person.key(address)));
        if (sameAddress.isPresent()) {
            if (arrival.verified() && known.add(sameAddress.get().id().value())) identity.is(sameAddress.get(), Identity.Proof.ADDRESS);
        } else if (strangers == Arrival.Strangers.ADD) {
            identity.is(account(identity, arrival), Identity.Proof.MADE);
        }
    }

    private Person account(Identity identity, Arrival arrival) {
        String number = arrival.number()
                .map(Naming::trimmed)
                .filter(wanted -> Naming.number(wanted).isEmpty() && numbers.add(Person.key(wanted)))
                .orElseGet(() -> "X-" + Secrets.token().substring(0, 8).toUpperCase(Locale.ROOT));
        Person person = new Person(number, identity.name().isEmpty() ? number : identity.name(), Set.of(Role.LEARNER), null, now);
        if (arrival.verified()) arrival.email().ifPresent(address -> {
            person.reachedAt(address);
            byAddress.put(Person.key(address), person);
            known.add(person.id().value());
        });
        made.add(person);
        return person;
    }

    /** The accounts that are to be kept. */
    List<Person> made() {
        return List.copyOf(made);
    }
}
