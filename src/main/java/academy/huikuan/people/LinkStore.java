package academy.huikuan.people;

import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The links by which people set a password, and by which the first administrator is made. A new link voids the earlier ones. */
@ApplicationScoped
public class LinkStore {
    private static final Duration LASTS = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private PersonStore people;

    /** A link for a person to set a password; the token is told only here. */
    @Transactional
    public String issue(PersonId person) {
        return issue(List.of(people.byId(person))).get(person);
    }

    /** Fresh links for several people, each with its token. */
    @Transactional
    public Map<PersonId, String> issue(Collection<Person> persons) {
        List<String> ids = persons.stream().map(person -> person.id().value()).toList();
        for (List<String> some : Chunks.of(ids))
            database.createQuery("delete from OneTimeLink l where l.usedAt is null and l.person.id in :ids")
                    .setParameter("ids", some)
                    .executeUpdate();
        Map<PersonId, String> tokens = new LinkedHashMap<>();
        persons.forEach(person -> tokens.put(person.id(), kept(person)));
        return tokens;
    }

    /** A link that makes the first administrator. */
    @Transactional
    public String issueForSetUp() {
        database.createQuery("delete from OneTimeLink l where l.usedAt is null and l.person is null").executeUpdate();
        return kept(null);
    }

    private String kept(Person person) {
        String token = Secrets.token();
        database.persist(new OneTimeLink(digest(token), person, now().plus(LASTS)));
        return token;
    }

    /** Until when a link issued now opens. */
    public Instant expiryOfNew() {
        return clock.instant().plus(LASTS);
    }

    /** Whose password this link sets, while it opens and they may come in. */
    @Transactional
    public Optional<Person> personOf(String token) {
        return open(database.find(OneTimeLink.class, digest(token))).flatMap(OneTimeLink::person).filter(person -> !person.suspended());
    }

    /** Whether this link makes the first administrator. */
    @Transactional
    public boolean setsUp(String token) {
        return open(database.find(OneTimeLink.class, digest(token))).filter(link -> link.person().isEmpty()).isPresent()
                && !people.anyAdministrator();
    }

    /**
     * Uses up a person's link and sets the password.
     * @throws Refusal.Conflict if the link opens no more
     */
    @Transactional
    public PersonId redeem(String token, String password) {
        OneTimeLink link = locked(token);
        Person person = link.person().filter(someone -> !someone.suspended()).orElseThrow(LinkStore::closed);
        person.password(Passwords.accepted(password));
        link.use(now());
        return person.id();
    }

    /**
     * Uses up the first start's link and makes the administrator.
     * @throws Refusal.Conflict if the link opens no more or there is an administrator by now
     */
    @Transactional
    public PersonId setUp(String token, String number, String name, String password) {
        OneTimeLink link = locked(token);
        if (link.person().isPresent() || people.anyAdministrator()) throw closed();
        Person person = people.add(number, name, Set.of(Role.ADMIN), Optional.empty());
        person.password(Passwords.accepted(password));
        link.use(now());
        return person.id();
    }

    private OneTimeLink locked(String token) {
        return open(database.find(OneTimeLink.class, digest(token), LockModeType.PESSIMISTIC_WRITE)).orElseThrow(LinkStore::closed);
    }

    private Optional<OneTimeLink> open(OneTimeLink found) {
        return Optional.ofNullable(found).filter(link -> link.opensAt(now()));
    }

    private static Refusal closed() {
        return new Refusal.Conflict("people.link-used");
    }

    private LocalDateTime now() {
        return Moments.stored(clock.instant());
    }

    private static String digest(String token) {
        return Secrets.digest("link:" + token);
    }
}
