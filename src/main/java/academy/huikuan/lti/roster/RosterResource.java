package academy.huikuan.lti.roster;

import academy.huikuan.lti.Context;
import academy.huikuan.lti.ContextStore;
import academy.huikuan.lti.Registration;
import academy.huikuan.lti.RegistrationStore;
import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** The rosters of a cohort: when they were read, what came of it, and reading them now. */
@Dependent
@Path("trainer/roster")
public class RosterResource {
    private static final int PATIENCE_SECONDS = 15;

    private final ContextStore contexts;
    private final RegistrationStore registrations;
    private final RosterStateStore states;
    private final RosterSync rosters;
    private final CohortStore cohorts;
    private final CurrentPerson me;

    @Inject
    RosterResource(
            ContextStore contexts,
            RegistrationStore registrations,
            RosterStateStore states,
            RosterSync rosters,
            CohortStore cohorts,
            CurrentPerson me) {
        this.contexts = contexts;
        this.registrations = registrations;
        this.states = states;
        this.rosters = rosters;
        this.cohorts = cohorts;
        this.me = me;
    }

    @GET
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Page show(@QueryParam("cohort") CohortId id) {
        if (id == null) throw new Refusal.NotFound();
        Cohort cohort = open(id);
        Map<String, RosterState> known = states.of(id);
        Map<String, String> platforms =
                registrations.all().stream().collect(Collectors.toMap(Registration::id, Registration::name));
        List<RosterPage.Course> courses = contexts.of(id).stream()
                .map(context -> course(context, platforms.getOrDefault(context.registration(), ""), Optional.ofNullable(known.get(context.id()))))
                .toList();
        return new RosterPage(id.value(), cohort.name(), cohorts.has(id, me.id(), Role.TRAINER), courses);
    }

    private RosterPage.Course course(Context context, String platform, Optional<RosterState> state) {
        return new RosterPage.Course(
                context.id(),
                context.title(),
                platform,
                context.rosterAddress().isPresent(),
                rosters.going(context.id()),
                state.flatMap(RosterState::triedAt),
                state.flatMap(RosterState::readAt),
                state.map(RosterState::count).orElse(RosterCount.NONE),
                state.flatMap(RosterState::problem).map(RosterFault.Kind::title),
                state.map(RosterState::detail).orElse(""));
    }

    /** Waits a quarter of a minute for it; then it goes on in the background. */
    @POST
    @Path("{context}")
    @Allow({Role.TRAINERS, Role.ADMINS})
    public Response read(@PathParam("context") String id) throws InterruptedException {
        CohortId cohort = contexts.byId(id).cohort();
        open(cohort);
        String notice = done(rosters.begin(id)) && !rosters.going(id)
                ? states.of(id).filter(state -> state.problem().isEmpty()).map(state -> "&notice=roster-read").orElse("")
                : "&notice=roster-going";
        return Response.seeOther(URI.create("/trainer/roster?cohort=" + cohort + notice)).build();
    }

    private static boolean done(Future<?> reading) throws InterruptedException {
        try {
            reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException goesOn) {
            return false;
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Cohort open(CohortId cohort) {
        return me.is(Role.ADMIN) ? cohorts.byId(cohort) : cohorts.trainedBy(cohort, me.id());
    }
}
