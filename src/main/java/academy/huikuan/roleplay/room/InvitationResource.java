package academy.huikuan.roleplay.room;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Access;
import academy.huikuan.roleplay.BriefStore;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.ScenarioHead;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;

/** The link by which the people of one class come to a room. */
@Dependent
@Path("roleplay/rooms/join/{token}")
public class InvitationResource {
    private final RoomStore rooms;
    private final BriefStore briefs;
    private final Scenarios scenarios;
    private final Access access;
    private final CurrentPerson me;
    private final Visit visit;
    private final Clock clock;

    @Inject
    InvitationResource(
            RoomStore rooms, BriefStore briefs, Scenarios scenarios, CohortStore cohorts, CurrentPerson me, Visit visit, Clock clock) {
        this.rooms = rooms;
        this.briefs = briefs;
        this.scenarios = scenarios;
        this.access = new Access(me, cohorts, scenarios);
        this.me = me;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Response invitation(@PathParam("token") String token) {
        Room room = invited(token);
        if (room.seat(me.id()).isPresent()) return Response.seeOther(URI.create("/roleplay/rooms/" + room.id())).build();
        Scenario scenario = scenarios.byId(room.scenario());
        ScenarioHead head = ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language());
        return Response.ok(new InvitationPage(
                        RoomLine.of(room, head, me.id(), clock.instant()),
                        token,
                        room.begun(),
                        briefs.opened(me.id(), scenario.id()).isPresent()))
                .build();
    }

    @POST
    @Allow(Role.LEARNERS)
    @Transactional
    public Response join(@PathParam("token") String token, @FormParam("part") @DefaultValue("") String partName) {
        Room room = invited(token);
        Part part = Part.of(partName).orElseThrow(() -> new Refusal.Invalid("refusal.room-no-part"));
        return RoomsResource.seated(rooms.take(room.id(), me.id(), part), part, briefs, me);
    }

    /** Whoever is not of the room's class is not told that there is one. */
    private Room invited(String token) {
        return rooms.invited(token)
                .filter(room -> access.learning().filter(cohort -> cohort.id().equals(room.cohort())).isPresent())
                .orElseThrow(Refusal.NotFound::new);
    }
}
