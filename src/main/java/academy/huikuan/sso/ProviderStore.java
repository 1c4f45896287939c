package academy.huikuan.sso;

import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The sign-in services of companies. */
@ApplicationScoped
public class ProviderStore {
    private static final int MOST = 50;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** In the order in which they were added; at most 50. */
    @Transactional
    public List<Provider> all() {
        return database.createQuery("select p from Provider p order by p.createdAt, p.id", Provider.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** Those that people may use. */
    @Transactional
    public List<Provider> active() {
        return database.createQuery("select p from Provider p where p.active = true order by p.createdAt, p.id", Provider.class)
                .setMaxResults(MOST)
                .getResultList();
    }

    @Transactional
    public Provider byId(String id) {
        Provider provider = database.find(Provider.class, id);
        if (provider == null) throw new Refusal.NotFound();
        return provider;
    }

    /** @throws Refusal.Conflict if there are 50 already */
    @Transactional
    public String add(ProviderForm form) {
        if (all().size() >= MOST) throw new Refusal.Conflict("sso.too-many");
        Provider provider = new Provider(form, clock.instant());
        database.persist(provider);
        return provider.id();
    }

    @Transactional
    public void describe(String id, ProviderForm form) {
        byId(id).describe(form);
    }

    @Transactional
    public void open(String id, boolean toPeople) {
        byId(id).open(toPeople);
    }
}
