package academy.huikuan.sso;

import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Sign-ins on their way to a provider and back, and the sessions that came of them. */
@ApplicationScoped
public class LoginStore {
    static final int LONGEST_BACK = 1000;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /**
     * @param browser digest of its secret
     * @param back path of ours
     */
    @Transactional
    public Begun begin(Provider provider, String browser, String back) {
        Begun begun = new Begun(Secrets.token(), Secrets.token(), Secrets.token());
        String kept = back.length() > LONGEST_BACK ? "/" : back;
        database.persist(new SsoLogin(provider.id(), browser, begun, kept, clock.instant()));
        return begun;
    }

    /** @throws SsoFault if there is no such one, or it cannot be taken by that browser now */
    @Transactional
    public Taken take(String state, String browser) throws SsoFault {
        SsoLogin login = database.find(SsoLogin.class, Secrets.digest(state), LockModeType.PESSIMISTIC_WRITE);
        if (login == null) throw new SsoFault("sso.fault-old");
        return login.taken(browser, clock.instant());
    }

    /** @param sessionKey of a session that is there */
    @Transactional
    public void remember(String sessionKey, Provider provider, Arrived arrived) {
        database.persist(new SsoSession(sessionKey, provider.id(), arrived));
    }

    @Transactional
    public Optional<SsoSession> session(String sessionKey) {
        return Optional.ofNullable(database.find(SsoSession.class, sessionKey));
    }

    /**
     * Keys of the sessions here that belong to one there, or to all of a subject.
     * @param sid empty for all of the subject
     */
    @Transactional
    public List<String> sessionKeys(String provider, String subject, String sid) {
        String which = sid.isEmpty() ? "s.subject = :name" : "s.sid = :name";
        return database.createQuery("select s.tokenDigest from SsoSession s where s.providerId = :provider and " + which, String.class)
                .setParameter("provider", provider)
                .setParameter("name", sid.isEmpty() ? subject : sid)
                .getResultList();
    }

    /** Forgets sign-ins that can no longer come back. Sessions go with those of their people. */
    @Transactional
    public void sweep() {
        database.createQuery("delete from SsoLogin l where l.createdAt < :then")
                .setParameter("then", Moments.stored(clock.instant().minus(SsoLogin.LASTS)))
                .executeUpdate();
    }
}
