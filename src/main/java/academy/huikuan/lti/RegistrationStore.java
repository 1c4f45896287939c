package academy.huikuan.lti;

import academy.huikuan.people.Arrival;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The platforms that may launch the product, and the deployments seen of each. */
@ApplicationScoped
public class RegistrationStore {
    /** Platforms that have registered themselves and wait to be let in. */
    static final int MOST_PENDING = 50;

    private static final int MOST = 200;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** By name; at most 200. */
    @Transactional
    public List<Registration> all() {
        return database.createQuery("select r from Registration r order by r.name, r.id", Registration.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    @Transactional
    public Registration byId(String id) {
        return find(id).orElseThrow(Refusal.NotFound::new);
    }

    @Transactional
    public Optional<Registration> find(String id) {
        return Optional.ofNullable(database.find(Registration.class, id));
    }

    /** Those of an issuer; without a client id all of it. */
    @Transactional
    public List<Registration> of(String issuer, Optional<String> clientId) {
        return database.createQuery("select r from Registration r where r.issuer = :issuer order by r.createdAt", Registration.class)
                .setParameter("issuer", issuer)
                .getResultStream()
                .filter(one -> clientId.isEmpty() || one.clientId().equals(clientId.get()))
                .toList();
    }

    /** @throws Refusal.Invalid if the issuer's client id is registered already */
    @Transactional
    public Registration add(PlatformValues values, Registration.State state, String product) {
        if (!of(values.issuer(), Optional.of(values.clientId())).isEmpty()) throw new Refusal.Invalid("register.taken", values.clientId());
        Registration registration = new Registration(values, state, product, clock.instant());
        database.persist(registration);
        database.flush();
        return registration;
    }

    /**
     * A platform that has registered itself. One that waits already is described anew.
     * @throws Refusal.Conflict if an administrator has let it in or closed it, or too many wait
     */
    @Transactional
    public Registration keep(PlatformValues values, String product) {
        Optional<Registration> known = of(values.issuer(), Optional.of(values.clientId())).stream().findFirst();
        if (known.isEmpty()) {
            if (count(Registration.State.PENDING) >= MOST_PENDING) throw new Refusal.Conflict("register.stop-full");
            return add(values, Registration.State.PENDING, product);
        }
        if (known.get().state() != Registration.State.PENDING) throw new Refusal.Conflict("register.stop-known");
        known.get().describe(values);
        return known.get();
    }

    /** @throws Refusal.Invalid if another registration has the issuer's client id */
    @Transactional
    public void describe(String id, PlatformValues values) {
        boolean taken = of(values.issuer(), Optional.of(values.clientId())).stream().anyMatch(other -> !other.id().equals(id));
        if (taken) throw new Refusal.Invalid("register.taken", values.clientId());
        byId(id).describe(values);
    }

    @Transactional
    public void allow(String id, Arrival.Strangers strangers, boolean verified, boolean lower, boolean over, List<String> origins) {
        byId(id).allow(strangers, verified, lower, over, origins);
    }

    @Transactional
    public void framedBy(String id, String origin) {
        Registration registration = byId(id);
        if (!registration.frameOrigins().contains(origin)) registration.framedBy(origin);
    }

    @Transactional
    public void become(String id, Registration.State state) {
        byId(id).become(state);
    }

    /** Takes no launches of it any more. @throws Refusal.Conflict if it was never let in */
    @Transactional
    public void close(String id) {
        Registration registration = byId(id);
        if (registration.state() == Registration.State.PENDING) throw new Refusal.Conflict("register.is-pending");
        registration.become(Registration.State.CLOSED);
    }

    /** Forgets one that waits to be let in. @throws Refusal.Conflict if it waits no more */
    @Transactional
    public void refuse(String id) {
        Registration registration = byId(id);
        if (registration.state() != Registration.State.PENDING) throw new Refusal.Conflict("register.not-pending");
        deployments(id).forEach(database::remove);
        database.flush();
        database.remove(registration);
    }

    @Transactional
    public long count(Registration.State state) {
        return database.createQuery("select count(r) from Registration r where r.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    /** The deployment, known from now on. */
    @Transactional
    public Deployment deployment(Registration registration, String deployment) {
        return database.createQuery(
                        "select d from Deployment d where d.registration = :registration and d.deployment = :deployment", Deployment.class)
                .setParameter("registration", registration.id())
                .setParameter("deployment", deployment)
                .getResultStream()
                .findFirst()
                .orElseGet(() -> {
                    Deployment fresh = new Deployment(registration.id(), deployment, clock.instant());
                    database.persist(fresh);
                    database.flush();
                    return fresh;
                });
    }

    @Transactional
    public List<Deployment> deployments(String registration) {
        return database.createQuery("select d from Deployment d where d.registration = :registration order by d.firstAt", Deployment.class)
                .setParameter("registration", registration)
                .setMaxResults(MOST)
                .getResultList();
    }

    @Transactional
    public void open(String deployment, boolean open) {
        Deployment found = database.find(Deployment.class, deployment, LockModeType.PESSIMISTIC_WRITE);
        if (found == null) throw new Refusal.NotFound();
        found.open(open);
    }
}
