package academy.huikuan.people;

import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One's own account and password. */
@Dependent
@Path("me")
public class MeResource {
    private final CurrentPerson current;
    private final PersonStore people;
    private final CohortStore cohorts;
    private final SessionStore sessions;
    private final Visit visit;

    @Inject
    MeResource(CurrentPerson current, PersonStore people, CohortStore cohorts, SessionStore sessions, Visit visit) {
        this.current = current;
        this.people = people;
        this.cohorts = cohorts;
        this.sessions = sessions;
        this.visit = visit;
    }

    @GET
    @Allow(Allow.SIGNED_IN)
    public Page me() {
        return page(Faults.NONE);
    }

    private Page page(Faults faults) {
        List<MePage.Membership> memberships =
                Stream.of(Role.LEARNER, Role.TRAINER).flatMap(this::memberships).toList();
        return new MePage(PersonLine.of(current.person()), memberships, faults);
    }

    private Stream<MePage.Membership> memberships(Role role) {
        return cohorts.of(current.id(), role).stream()
                .map(cohort -> new MePage.Membership(
                        cohort.name(), cohort.startsOn().toString(), cohort.endsOn().toString(), role));
    }

    @POST
    @Path("password")
    @Allow(Allow.SIGNED_IN)
    public Response changePassword(
            @FormParam("current") @DefaultValue("") String old,
            @FormParam("password") @DefaultValue("") String wanted,
            @FormParam("again") @DefaultValue("") String again,
            @Context HttpServletRequest request) {
        Faults faults = Passwords.faults(wanted, again);
        if (faults.any()) return refused(faults);
        String number = current.person().number();
        if (!sessions.mayTry(number, request.getRemoteAddr())) return refused(fault("people.sign-in-wait"));
        try {
            people.changePassword(current.id(), old, wanted);
        } catch (Refusal.Invalid wrong) {
            return refused(fault(wrong.key()));
        }
        sessions.rightPassword(number);
        sessions.endAll(current.id(), visit.secret());
        return Response.seeOther(URI.create("/me?notice=password-changed")).build();
    }

    private static Faults fault(String key) {
        return Faults.NONE.and("current", Optional.of(Fault.of(key)));
    }

    private Response refused(Faults faults) {
        return Response.status(422).entity(page(faults)).build();
    }
}
