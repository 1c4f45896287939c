package academy.huikuan.lti.roster;

import academy.huikuan.lti.Context;
import academy.huikuan.lti.ContextStore;
import academy.huikuan.lti.Registration;
import academy.huikuan.lti.RegistrationStore;
import academy.huikuan.lti.roster.RosterFault.Kind;
import academy.huikuan.platform.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Makes a cohort what a platform's roster says: members come in page by page, and once all pages were read, those go who had come by this
 * course and are not on it any more. A roster that could not be read to its end, or has nobody active on it, takes nobody away.
 */
@ApplicationScoped
public class RosterSync {
    private static final Logger LOG = Logger.getLogger(RosterSync.class.getName());
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MOST_TRIES = 3;

    @Inject
    private ContextStore contexts;

    @Inject
    private RegistrationStore registrations;

    @Inject
    private MembershipService service;

    @Inject
    private MemberStore members;

    @Inject
    private RosterStateStore states;

    @Inject
    private Event<RosterDue> due;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    private final Set<String> going = ConcurrentHashMap.newKeySet();

    /** Somebody who teaches has come from that course: its roster is read in the background, unless it was within five minutes. */
    public void soon(String context) {
        due.fire(new RosterDue(context));
    }

    void after(@Observes(during = TransactionPhase.AFTER_SUCCESS) RosterDue wanted) {
        jobs.begin("roster", () -> {
            boolean fresh = states.of(wanted.context()).filter(state -> state.triedAfter(clock.instant().minus(FRESH))).isPresent();
            if (!fresh) read(wanted.context());
        });
    }

    /** Reads it now in the background. */
    public Future<?> begin(String context) {
        return jobs.begin("roster", () -> read(context));
    }

    /** Reads all that are due, one after the other. */
    public void readDue() {
        Jobs.each("roster", states.due(), this::read);
    }

    /** Whether it is being read. */
    public boolean going(String context) {
        return going.contains(context);
    }

    /** Reads it and keeps what became of it; does nothing while it is being read. Never inside a transaction. */
    void read(String context) {
        if (!going.add(context)) return;
        try {
            states.read(context, synced(contexts.byId(context)));
        } catch (RosterFault fault) {
            LOG.log(Level.INFO, "roster of course {0} not read: {1} {2}", new Object[] {context, fault.kind(), fault.getMessage()});
            states.failed(context, fault);
        } finally {
            going.remove(context);
        }
    }

    private RosterCount synced(Context context) throws RosterFault {
        Registration platform = registrations.byId(context.registration());
        if (!platform.active()) throw new RosterFault(Kind.CLOSED, platform.id());
        URI address = context.rosterAddress().orElseThrow(() -> new RosterFault(Kind.NO_ADDRESS, ""));
        Set<RosterMember.Seat> present = new HashSet<>();
        RosterCount[] count = {RosterCount.NONE};
        service.read(platform, address, RosterFilter.EVERYBODY, page -> {
            MemberStore.Taken taken = taken(platform, context, page);
            present.addAll(taken.present());
            count[0] = count[0].plus(taken.count());
        });
        if (count[0].members() == 0) throw new RosterFault(Kind.EMPTY, "nobody active");
        return count[0].plus(new RosterCount(0, 0, members.leave(context, present), 0));
    }

    /** People who come by a launch at the same moment make the page collide. */
    private MemberStore.Taken taken(Registration platform, Context context, List<Member> page) throws RosterFault {
        for (int tries = 1; tries <= MOST_TRIES; tries++) {
            try {
                return members.take(platform, context, page);
            } catch (PersistenceException collided) {
                LOG.log(Level.INFO, "roster of course {0}: a page collided with a launch", context.id());
            }
        }
        throw new RosterFault(Kind.BUSY, "people of the page were changed at the same moment, " + MOST_TRIES + " times");
    }
}
