package academy.huikuan.lti;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Naming;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Refusal;
import academy.huikuan.platform.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The courses of platforms with their cohorts, and their resource links. */
@ApplicationScoped
public class ContextStore {
    private static final int MOST = 500;
    private static final int TITLE = 200;
    private static final int COHORT_NAME = 90;
    private static final int LASTS_DAYS = 365;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private CohortStore cohorts;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * The course of that id, with a cohort of its name made at the first launch.
     * @param context empty where the platform names none
     * @param title as the platform names it; may be empty
     */
    @Transactional
    public Context context(Registration registration, String deployment, String context, String title) {
        String shown = Naming.outside(title, TITLE);
        Optional<Context> known = database.createQuery(
                        "select c from Context c where c.registration = :registration and c.deployment = :deployment"
                                + " and c.context = :context",
                        Context.class)
                .setParameter("registration", registration.id())
                .setParameter("deployment", deployment)
                .setParameter("context", context)
                .getResultStream()
                .findFirst();
        if (known.isPresent()) {
            if (!shown.isEmpty()) known.get().titled(shown);
            return known.get();
        }
        String name = shown.isEmpty() ? registration.name() : shown;
        CohortId cohort = made(name).id();
        database.flush(); // the cohort's row first, since the course's refers to it
        Context fresh = new Context(registration.id(), deployment, context, name, cohort);
        database.persist(fresh);
        database.flush();
        return fresh;
    }

    private Cohort made(String title) {
        String name = Naming.outside(title, COHORT_NAME);
        String free = name;
        for (int number = 2; cohorts.taken(free); number++) free = name + " " + number;
        LocalDate today = clock.instant().atZone(settings.zone()).toLocalDate();
        Cohort fresh = cohorts.add(free, today, today.plusDays(LASTS_DAYS), Set.of());
        database.flush();
        return fresh;
    }

    /** The resource link, which leads to that target from its first launch on. @param target id, see {@link academy.huikuan.web.Target} */
    @Transactional
    public Link link(Context context, String resourceLink, String title, String target) {
        String shown = Naming.outside(title, TITLE);
        Context own = database.find(Context.class, context.id());
        Link link = link(context, resourceLink).orElseGet(() -> {
            Link fresh = new Link(own, resourceLink, shown, target, clock.instant());
            database.persist(fresh);
            database.flush();
            return fresh;
        });
        if (!shown.isEmpty()) link.titled(shown);
        return link;
    }

    @Transactional
    public Optional<Link> link(Context context, String resourceLink) {
        return database.createQuery(
                        "select l from Link l join fetch l.context where l.context.id = :context and l.resourceLink = :link", Link.class)
                .setParameter("context", context.id())
                .setParameter("link", resourceLink)
                .getResultStream()
                .findFirst();
    }

    @Transactional
    public void leadsTo(String link, String target) {
        linkById(link).leadsTo(target);
    }

    /** What a launch told of the grade services, see {@link Link#grades}. */
    @Transactional
    public void grades(String link, Optional<URI> item, Optional<URI> items, Set<String> scopes) {
        linkById(link).grades(item, items, scopes);
    }

    @Transactional
    public void couple(String link, Optional<URI> lineItem) {
        linkById(link).couple(lineItem);
    }

    @Transactional
    public Link linkById(String id) {
        return database.createQuery("select l from Link l join fetch l.context where l.id = :id", Link.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /** The links of the courses whose people learn in these cohorts, that lead to one of these targets. */
    @Transactional
    public List<Link> links(List<CohortId> cohortIds, List<String> targets) {
        if (cohortIds.isEmpty() || targets.isEmpty()) return List.of();
        return database.createQuery(
                        "select l from Link l join fetch l.context c where c.cohort in :cohorts and l.target in :targets", Link.class)
                .setParameter("cohorts", cohortIds.stream().map(CohortId::value).toList())
                .setParameter("targets", targets)
                .getResultList();
    }

    @Transactional
    public List<Link> linksOf(Context context) {
        return database.createQuery("select l from Link l join fetch l.context where l.context.id = :context order by l.title", Link.class)
                .setParameter("context", context.id())
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The courses of a registration by title; at most 500. */
    @Transactional
    public List<Context> of(String registration) {
        return database.createQuery("select c from Context c where c.registration = :registration order by c.title, c.id", Context.class)
                .setParameter("registration", registration)
                .setMaxResults(MOST)
                .getResultList();
    }

    /** The courses whose people learn in that cohort. */
    @Transactional
    public List<Context> of(CohortId cohort) {
        return database.createQuery("select c from Context c where c.cohort = :cohort order by c.title, c.id", Context.class)
                .setParameter("cohort", cohort.value())
                .setMaxResults(MOST)
                .getResultList();
    }

    @Transactional
    public Context byId(String id) {
        Context context = database.find(Context.class, id);
        if (context == null) throw new Refusal.NotFound();
        return context;
    }

    @Transactional
    public void couple(String context, CohortId cohort) {
        byId(context).couple(cohorts.byId(cohort).id());
    }

    @Transactional
    public void rosterAt(String context, URI address) {
        byId(context).rosterAt(address);
    }

    /** A page of the links of the courses whose people learn in that cohort, by course and title. */
    @Transactional
    public Slice<Link> linksOf(CohortId cohort, int page) {
        List<Link> links = database.createQuery(
                        "select l from Link l join fetch l.context c where c.cohort = :cohort order by c.title, l.title, l.id", Link.class)
                .setParameter("cohort", cohort.value())
                .setFirstResult(Slice.before(page))
                .setMaxResults(Slice.SIZE)
                .getResultList();
        return new Slice<>(links, Slice.asked(page), count(cohort));
    }

    private long count(CohortId cohort) {
        return database.createQuery("select count(l) from Link l where l.context.cohort = :cohort", Long.class)
                .setParameter("cohort", cohort.value())
                .getSingleResult();
    }

    /** Whether a platform's course has links whose people learn in that cohort. */
    @Transactional
    public boolean linked(CohortId cohort) {
        return count(cohort) > 0;
    }

    /** Ids of the cohorts in which people of platforms' courses learn; at most 500. */
    @Transactional
    public List<String> coupled() {
        return database.createQuery("select distinct c.cohort from Context c", String.class).setMaxResults(MOST).getResultList();
    }
}
