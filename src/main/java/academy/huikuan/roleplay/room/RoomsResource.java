package academy.huikuan.roleplay.room;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.people.Slice;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Access;
import academy.huikuan.roleplay.BriefStore;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.ScenarioHead;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** One's rooms, and the free seats of the class. */
@Dependent
@Path("roleplay/rooms")
public class RoomsResource {
    private final RoomStore rooms;
    private final BriefStore briefs;
    private final Scenarios scenarios;
    private final Access access;
    private final CurrentPerson me;
    private final Visit visit;
    private final Clock clock;

    @Inject
    RoomsResource(
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
    public Page list(@QueryParam("page") @DefaultValue("1") int page) {
        Slice<Room> ended = rooms.ended(me.id(), page);
        List<Room> waiting = access.learning().map(cohort -> rooms.waiting(cohort.id(), Optional.empty())).orElse(List.of());
        return new RoomsPage(
                lines(rooms.open(me.id())),
                lines(waiting.stream().filter(room -> room.seat(me.id()).isEmpty()).toList()),
                new Slice<>(lines(ended.items()), ended.page(), ended.total()));
    }

    /** Those whose scenario is in the course still. */
    private List<RoomLine> lines(List<Room> some) {
        return some.stream()
                .flatMap(room -> scenarios.all().stream()
                        .filter(scenario -> scenario.id().equals(room.scenario()))
                        .map(scenario -> RoomLine.of(room, head(scenario), me.id(), clock.instant())))
                .toList();
    }

    private ScenarioHead head(Scenario scenario) {
        return ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language());
    }

    /** Takes a free seat in a room that waits for classmates. */
    @POST
    @Allow(Role.LEARNERS)
    @Transactional
    public Response take(@FormParam("room") @DefaultValue("") String given, @FormParam("part") @DefaultValue("") String partName) {
        Part part = Part.of(partName).orElseThrow(() -> new Refusal.Invalid("refusal.room-no-part"));
        RoomId id = academy.huikuan.platform.Ids.fits(given) ? new RoomId(given) : nowhere();
        Room room = rooms.byId(id);
        if (!room.cohort().equals(access.cohort().id())) throw new Refusal.NotFound();
        if (!room.listed() && room.seat(me.id()).isEmpty()) throw new Refusal.Conflict("refusal.room-seat-taken");
        return seated(rooms.take(id, me.id(), part), part, briefs, me);
    }

    private static RoomId nowhere() {
        throw new Refusal.NotFound();
    }

    /** Whoever plays the customer opens the private brief by that, which is on record. */
    static Response seated(Room room, Part part, BriefStore briefs, CurrentPerson me) {
        if (part == Part.CUSTOMER) briefs.open(me.id(), room.scenario());
        return Response.seeOther(URI.create("/roleplay/rooms/" + room.id())).build();
    }
}
