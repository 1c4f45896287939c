package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** People, their departments and passwords. */
@ApplicationScoped
public class PersonStore {
    private static final int MOST_ALIKE = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private SessionStore sessions;

    @Transactional
    public Optional<Person> byNumber(String number) {
        return database.createQuery("select p from Person p where p.numberKey = :key", Person.class)
                .setParameter("key", Person.key(number))
                .getResultStream()
                .findFirst();
    }

    /** Who has that address, in any case of letters. */
    @Transactional
    public Optional<Person> byEmail(String email) {
        return database.createQuery("select p from Person p where p.emailKey = :key", Person.class)
                .setParameter("key", Person.key(email))
                .getResultStream()
                .findFirst();
    }

    /** People who have one of these addresses or names, by number: those who somebody may be. */
    @Transactional
    public List<Person> alike(Collection<String> emails, Collection<String> names) {
        return database.createQuery(
                        "select p from Person p left join fetch p.department where p.emailKey in :emails or p.name in :names"
                                + " order by p.numberKey",
                        Person.class)
                .setParameter("emails", emails.isEmpty() ? List.of("") : emails.stream().map(Person::key).toList())
                .setParameter("names", names.isEmpty() ? List.of("") : names)
                .setMaxResults(MOST_ALIKE)
                .getResultList();
    }

    @Transactional
    public Person byId(PersonId id) {
        Person person = database.find(Person.class, id.value());
        if (person == null) throw new Refusal.NotFound();
        return person;
    }

    /** These people, in no order; who is not there is left out. */
    @Transactional
    public List<Person> byIds(Collection<PersonId> ids) {
        if (ids.isEmpty()) return List.of();
        return database.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids.stream().map(PersonId::value).distinct().toList())
                .getResultList();
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
        return add(number, name, roles, department, "");
    }

    /** @param email empty for none */
    @Transactional
    public Person add(String number, String name, Set<Role> roles, Optional<Department> department, String email) {
        if (byNumber(number).isPresent()) throw new Refusal.Invalid("people.number-taken", number);
        Person person = new Person(number, name, roles, department.orElse(null), clock.instant());
        reachedAt(person, email);
        database.persist(person);
        return person;
    }

    private void reachedAt(Person person, String email) {
        Optional<Person> holder = email.isEmpty() ? Optional.empty() : byEmail(email);
        if (holder.isPresent() && !holder.get().id().equals(person.id()))
            throw new Refusal.Invalid("people.email-taken", email, holder.get().number());
        person.reachedAt(email);
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

    /**
     * Describes a person anew.
     * @param department its name, made where there is none; empty for none
     * @param email empty for none
     * @throws Refusal.Conflict if nobody would be administrator then
     * @throws Refusal.Invalid if somebody else has that address
     */
    @Transactional
    public void describe(PersonId id, String name, Set<Role> roles, String department, String email) {
        Person person = byId(id);
        if (person.is(Role.ADMIN) && !roles.contains(Role.ADMIN)) keepAnAdministratorBeside(id);
        reachedAt(person, email);
        person.describe(name, roles, department.isEmpty() ? null : department(department));
    }

    /** Gives someone these roles instead; the last administrator stays one beside. */
    @Transactional
    public void becomes(PersonId id, Set<Role> roles) {
        Person person = byId(id);
        if (person.roles().equals(roles)) return;
        boolean keeps = person.is(Role.ADMIN) && !roles.contains(Role.ADMIN) && !anotherAdministrator(id);
        person.describe(person.name(), roles, person.department().orElse(null));
        if (keeps) person.also(Role.ADMIN);
    }

    /**
     * @param email empty for none
     * @throws Refusal.Invalid if somebody else has that address
     */
    @Transactional
    public void reachedAt(PersonId id, String email) {
        reachedAt(byId(id), email);
    }

    /** Lets someone also do what that role may. */
    @Transactional
    public void also(PersonId id, Role role) {
        byId(id).also(role);
    }

    /**
     * Shuts a person out; their sessions end with it.
     * @throws Refusal.Conflict if nobody would be administrator then
     */
    @Transactional
    public void suspend(PersonId id) {
        Person person = byId(id);
        if (person.is(Role.ADMIN)) keepAnAdministratorBeside(id);
        person.suspend();
        sessions.endAll(id, "");
    }

    @Transactional
    public void readmit(PersonId id) {
        byId(id).readmit();
    }

    private void keepAnAdministratorBeside(PersonId leaving) {
        if (!anotherAdministrator(leaving)) throw new Refusal.Conflict("people.last-administrator");
    }

    /** The rows stay locked, so that two administrators cannot dismiss each other at the same moment. */
    private boolean anotherAdministrator(PersonId leaving) {
        return database.createQuery("select p from Person p where p.roles like '%admin%' and p.suspended = false", Person.class)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .anyMatch(person -> !person.id().equals(leaving));
    }

    /** @throws Refusal.Invalid if the current password is wrong or the new one cannot be taken */
    @Transactional
    public void changePassword(PersonId id, String current, String wanted) {
        Person person = byId(id);
        if (!Passwords.fits(current, person.passwordHash().orElse(null))) throw new Refusal.Invalid("people.password-current-wrong");
        person.password(Passwords.accepted(wanted));
    }

    /** Sets a password without asking for the old one: for the demo class and for tests. It is hashed once for all of them. */
    @Transactional
    public void givePassword(List<PersonId> ids, String password) {
        String hash = Passwords.accepted(password);
        ids.forEach(id -> byId(id).password(hash));
    }

    @Transactional
    public void givePassword(PersonId id, String password) {
        givePassword(List.of(id), password);
    }
}
