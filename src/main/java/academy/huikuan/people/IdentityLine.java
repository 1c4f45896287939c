package academy.huikuan.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who someone is elsewhere, as an administrator sees it.
 * @param name as the system says it; may be empty
 * @param source title of the system; empty where it is gone
 * @param proof key of the reason why the identity is its person's
 * @param alike people of the same address or name, three at most
 */
public record IdentityLine(
        String id,
        String code,
        String name,
        Optional<String> source,
        Optional<String> email,
        Instant firstAt,
        Instant lastAt,
        String proof,
        List<PersonLine> alike) {
    private static final int MOST_ALIKE = 3;

    /** @param people those of whom some may be alike */
    static IdentityLine of(Identity identity, Optional<String> source, List<Person> people) {
        List<PersonLine> alike = people.stream()
                .filter(person -> isAlike(identity, person))
                .limit(MOST_ALIKE)
                .map(PersonLine::of)
                .toList();
        return new IdentityLine(
                identity.id(),
                identity.code(),
                identity.name(),
                source,
                identity.email(),
                identity.firstAt(),
                identity.lastAt(),
                identity.proof().title(),
                alike);
    }

    private static boolean isAlike(Identity identity, Person person) {
        boolean sameAddress = identity.email().isPresent() && identity.email().map(Person::key).equals(person.email().map(Person::key));
        return sameAddress || person.name().equals(identity.name());
    }
}
