package academy.huikuan.lti;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Logins under way: each state is good for ten minutes, for one browser and for one launch. */
@ApplicationScoped
public class LoginStore {
    /** @param state goes to the platform and comes back; @param secret stays in the browser */
    public record Begun(String id, String state, String nonce, String secret) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Transactional
    public Begun begin(Registration registration, Optional<String> storageTarget, String request) {
        Begun begun = new Begun("", Secrets.token(), Secrets.token(), Secrets.token());
        String id = digest(begun.state());
        database.persist(new Login(
                id, registration.id(), browser(begun.secret()), begun.nonce(), storageTarget, request, clock.instant()));
        return new Begun(id, begun.state(), begun.nonce(), begun.secret());
    }

    /** The login of that state, while it is open. */
    @Transactional
    public Optional<Login> open(String state) {
        return Optional.ofNullable(database.find(Login.class, digest(state))).filter(login -> login.openAt(clock.instant()));
    }

    /** Uses the state up; of two that come at the same moment one gets nothing. */
    @Transactional
    public boolean use(Login open) {
        Instant now = clock.instant();
        Login login = database.find(Login.class, open.id(), LockModeType.PESSIMISTIC_WRITE);
        if (login == null || !login.openAt(now)) return false;
        login.use(now);
        return true;
    }

    @Transactional
    public void came(Login used, PersonId person, String leadsTo) {
        database.find(Login.class, used.id(), LockModeType.PESSIMISTIC_WRITE).came(person.value(), leadsTo);
    }

    /** A login by its id, for ten minutes. */
    @Transactional
    public Optional<Login> byId(String id) {
        return Optional.ofNullable(database.find(Login.class, id)).filter(login -> login.youngAt(clock.instant()));
    }

    @Transactional
    public void sweep() {
        database.createQuery("delete from Login l where l.createdAt < :then")
                .setParameter("then", Moments.stored(clock.instant().minus(Login.LASTS).minus(Login.LASTS)))
                .executeUpdate();
    }

    static String browser(String secret) {
        return Secrets.digest("lti-browser:" + secret);
    }

    static String digest(String state) {
        return Secrets.digest("lti-state:" + state);
    }
}
