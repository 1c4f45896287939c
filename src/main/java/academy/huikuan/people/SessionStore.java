package academy.huikuan.people;

import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Optional;

/** Who is signed in in which browser, and the brake on guessing. */
@ApplicationScoped
public class SessionStore {
    private static final Duration LASTS = Duration.ofDays(7);
    /** Wrong passwords from one address before it must wait: a whole class may sit behind one. */
    private static final int FREE_BY_ADDRESS = 60;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** @param secret the browser's */
    @Transactional
    public Optional<Person> person(String secret) {
        return database.createQuery(
                        "select s from PersonSession s join fetch s.person p left join fetch p.department where s.tokenDigest = :digest",
                        PersonSession.class)
                .setParameter("digest", key(secret))
                .getResultStream()
                .filter(session -> session.holdsAt(now()))
                .map(PersonSession::person)
                .filter(person -> !person.suspended())
                .findFirst();
    }

    /** Begins a session under a new secret, so that nobody can know it beforehand. */
    @Transactional
    public String begin(PersonId id) {
        String secret = Secrets.token();
        LocalDateTime now = now();
        Person person = database.getReference(Person.class, id.value());
        database.persist(new PersonSession(key(secret), person, now, now.plus(LASTS)));
        return secret;
    }

    @Transactional
    public void end(String secret) {
        Optional.ofNullable(database.find(PersonSession.class, key(secret))).ifPresent(database::remove);
    }

    /** Ends the sessions of these keys. */
    @Transactional
    public void endKeys(Collection<String> keys) {
        if (keys.isEmpty()) return;
        database.createQuery("delete from PersonSession s where s.tokenDigest in :keys").setParameter("keys", keys).executeUpdate();
    }

    /** Ends all sessions of a person, or all but the one of that secret. */
    @Transactional
    public void endAll(PersonId id, String keptSecret) {
        database.createQuery("delete from PersonSession s where s.person.id = :person and s.tokenDigest <> :kept")
                .setParameter("person", id.value())
                .setParameter("kept", key(keptSecret))
                .executeUpdate();
    }

    /**
     * Whether a password may be tried for that name from there now. The try counts at once, so that many at the same moment count
     * as many; a right password takes the count back. It makes no difference whether there is such a person.
     * @throws jakarta.persistence.PersistenceException if the name's first try comes twice at the same moment; ask again
     */
    @Transactional
    public boolean mayTry(String number, String address) {
        SignInGuess byAddress = database.find(SignInGuess.class, Secrets.digest("address:" + address));
        if (byAddress != null && byAddress.mustWaitAt(now(), FREE_BY_ADDRESS)) return false;
        SignInGuess byName = guess("name:" + Person.key(number));
        if (byName.mustWaitAt(now(), SignInGuess.FREE)) return false;
        byName.wrong(now());
        database.flush();
        return true;
    }

    /** @throws jakarta.persistence.PersistenceException if the address's first failure comes twice at the same moment; say it again */
    @Transactional
    public void wrongPassword(String address) {
        guess("address:" + address).wrong(now());
        database.flush();
    }

    @Transactional
    public void rightPassword(String number) {
        SignInGuess guess = database.find(SignInGuess.class, Secrets.digest("name:" + Person.key(number)));
        if (guess != null) database.remove(guess);
    }

    private SignInGuess guess(String subject) {
        String digest = Secrets.digest(subject);
        SignInGuess known = database.find(SignInGuess.class, digest, LockModeType.PESSIMISTIC_WRITE);
        if (known != null) return known;
        SignInGuess first = new SignInGuess(digest, now());
        database.persist(first);
        return first;
    }

    /** Forgets sessions that have expired and guesses of yesterday. */
    @Transactional
    public void sweep() {
        database.createQuery("delete from PersonSession s where s.expiresAt < :now").setParameter("now", now()).executeUpdate();
        database.createQuery("delete from SignInGuess g where g.lastAt < :then")
                .setParameter("then", now().minusDays(1))
                .executeUpdate();
    }

    private LocalDateTime now() {
        return Moments.stored(clock.instant());
    }

    /** Under which the session of a browser with that secret is kept. */
    public static String key(String secret) {
        return Secrets.digest("session:" + secret);
    }
}
