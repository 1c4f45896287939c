package academy.huikuan.people;

import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;

/** People and departments, and the links by which they set a password. */
@ApplicationScoped
public class PersonStore {
    private static final Duration LINK_LASTS = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Transactional
    public Optional<Person> byNumber(String number) {
        return database.createQuery("select p from Person p where p.numberKey = :key", Person.class)
                .setParameter("key", Person.key(number))
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public Person byId(PersonId id) {
        Person person = database.find(Person.class, id.value());
        if (person == null) throw new Refusal.NotFound();
        return person;
    }

    /** The person of that number and password, if there is one who may come in. */
    @Transactional
    public Optional<Person> known(String number, String password) {
        Optional<Person> person = byNumber(number);
        boolean fits = Passwords.fits(password, person.flatMap(Person::passwordHash).orElse(null));
        return person.filter(someone -> fits && !someone.suspended());
    }

    @Transactional
    public Person add(String number, String name, Set<Role> roles, Optional<Department> department) {
        if (byNumber(number).isPresent()) throw new Refusal.Invalid("people.number-taken", number);
        Person person = new Person(number, name, roles, department.orElse(null), clock.instant());
        database.persist(person);
        return person;
    }

    /** The department of that name, made where there is none. */
    @Transactional
    public Department department(String name) {
        return database.createQuery("select d from Department d where d.name = :name", Department.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Department made = new Department(name);
                    database.persist(made);
                    return made;
                });
    }

    @Transactional
    public boolean anyAdministrator() {
        return database.createQuery("select count(p) from Person p where p.roles like '%admin%'", Long.class).getSingleResult() > 0;
    }

    /** A link for a person to set a password, or to make the first administrator; the token is told only here. */
    @Transactional
    public String issueLink(Optional<PersonId> id) {
        String token = Secrets.token();
        Person person = id.map(this::byId).orElse(null);
        database.persist(new OneTimeLink(digest(token), person, now().plus(LINK_LASTS)));
        return token;
    }

    /** Whose link this is, while it opens. */
    @Transactional
    public Optional<OneTimeLink> link(String token) {
        return Optional.ofNullable(database.find(OneTimeLink.class, digest(token))).filter(link -> link.opensAt(now()));
    }

    /** Uses up a person's link and sets the password. */
    @Transactional
    public PersonId redeem(String token, String password) {
        OneTimeLink link = openLink(token);
        Person person = link.person().orElseThrow(Refusal.NotFound::new);
        person.password(Passwords.accepted(password));
        link.use(now());
        return person.id();
    }

    /** Uses up the first start's link and makes the administrator. */
    @Transactional
    public PersonId setUp(String token, String number, String name, String password) {
        OneTimeLink link = openLink(token);
        if (link.person().isPresent() || anyAdministrator()) throw new Refusal.NotFound();
        Person person = add(number, name, Set.of(Role.ADMIN), Optional.empty());
        person.password(Passwords.accepted(password));
        link.use(now());
        return person.id();
    }

    private OneTimeLink openLink(String token) {
        OneTimeLink link = database.find(OneTimeLink.class, digest(token));
        if (link == null) throw new Refusal.NotFound();
        if (!link.opensAt(now())) throw new Refusal.Conflict("people.link-used");
        return link;
    }

    @Transactional
    public void changePassword(PersonId id, String current, String wanted) {
        Person person = byId(id);
        if (!Passwords.fits(current, person.passwordHash().orElse(null))) throw new Refusal.Invalid("people.password-current-wrong");
        person.password(Passwords.accepted(wanted));
    }

    /** Sets a password without asking for the old one: for the demo class and for tests. */
    @Transactional
    public void givePassword(PersonId id, String password) {
        byId(id).password(Passwords.accepted(password));
    }

    private LocalDateTime now() {
        return Moments.stored(clock.instant());
    }

    private static String digest(String token) {
        return Secrets.digest("link:" + token);
    }
}
