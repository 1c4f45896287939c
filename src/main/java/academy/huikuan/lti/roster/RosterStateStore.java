package academy.huikuan.lti.roster;

import academy.huikuan.lti.Context;
import academy.huikuan.lti.Registration;
import academy.huikuan.people.CohortId;
import academy.huikuan.platform.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** When the rosters of courses were read, with what result, and which are to be read. */
@ApplicationScoped
public class RosterStateStore {
    private static final Duration IN_USE = Duration.ofDays(30);
    private static final Duration EVERY = Duration.ofHours(6);
    private static final int MOST_DUE = 100;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /** The course is in use; kept once an hour, so that a class that comes at once does not queue. */
    @Transactional
    public void launched(Context context) {
        LocalDateTime now = Moments.stored(clock.instant());
        if (database.find(RosterState.class, context.id()) == null) {
            database.persist(new RosterState(context.id(), clock.instant()));
            database.flush();
        } else
            database.createQuery("update RosterState s set s.launchedAt = :now where s.context = :context and s.launchedAt < :then")
                    .setParameter("now", now)
                    .setParameter("context", context.id())
                    .setParameter("then", now.minusHours(1))
                    .executeUpdate();
    }

    /** Courses with a launch in the last 30 days whose roster was not read in the last 6 hours, those first that waited longest; at most 100. */
    @Transactional
    public List<String> due() {
        LocalDateTime now = Moments.stored(clock.instant());
        return database.createQuery(
                        "select s.context from RosterState s, Context c, Registration r where c.id = s.context and r.id = c.registration"
                                + " and r.state = :active and c.rosterAddress is not null and s.launchedAt > :used"
                                + " and (s.triedAt is null or s.triedAt < :then) order by s.triedAt",
                        String.class)
                .setParameter("active", Registration.State.ACTIVE)
                .setParameter("used", now.minus(IN_USE))
                .setParameter("then", now.minus(EVERY))
                .setMaxResults(MOST_DUE)
                .getResultList();
    }

    @Transactional
    void read(String context, RosterCount count) {
        state(context).read(count, clock.instant());
    }

    @Transactional
    void failed(String context, RosterFault fault) {
        state(context).failed(fault, clock.instant());
    }

    private RosterState state(String context) {
        RosterState known = database.find(RosterState.class, context);
        if (known != null) return known;
        RosterState fresh = new RosterState(context, clock.instant());
        database.persist(fresh);
        return fresh;
    }

    @Transactional
    Optional<RosterState> of(String context) {
        return Optional.ofNullable(database.find(RosterState.class, context));
    }

    /** By the id of the course, for all courses of a cohort. */
    @Transactional
    Map<String, RosterState> of(CohortId cohort) {
        return database.createQuery(
                        "select s from RosterState s, Context c where c.id = s.context and c.cohort = :cohort", RosterState.class)
                .setParameter("cohort", cohort.value())
                .getResultStream()
                .collect(Collectors.toMap(RosterState::context, Function.identity()));
    }

    /** Whether people of some platform's course learn in that cohort. */
    @Transactional
    public boolean any(CohortId cohort) {
        return database.createQuery("select count(c) from Context c where c.cohort = :cohort", Long.class)
                        .setParameter("cohort", cohort.value())
                        .getSingleResult()
                > 0;
    }
}
