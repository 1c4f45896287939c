package academy.huikuan.roleplay.room;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.roleplay.Access;
import academy.huikuan.roleplay.BriefStore;
import academy.huikuan.roleplay.Dialogues;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.ScenarioHead;
import academy.huikuan.roleplay.ScenarioId;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Rooms of one scenario: to make one, or to sit down in one that waits. */
@Dependent
@Path("roleplay/{scenario}/rooms")
public class RoomDoorResource {
    private final RoomStore rooms;
    private final BriefStore briefs;
    private final Scenarios scenarios;
    private final Dialogues dialogues;
    private final Access access;
    private final CurrentPerson me;
    private final Visit visit;
    private final Clock clock;

    @Inject
    RoomDoorResource(
            RoomStore rooms,
            BriefStore briefs,
            Scenarios scenarios,
            Dialogues dialogues,
            CohortStore cohorts,
            CurrentPerson me,
            Visit visit,
            Clock clock) {
        this.rooms = rooms;
        this.briefs = briefs;
        this.scenarios = scenarios;
        this.dialogues = dialogues;
        this.access = new Access(me, cohorts, scenarios);
        this.me = me;
        this.visit = visit;
        this.clock = clock;
    }

    @GET
    @Allow(Role.LEARNERS)
    @Transactional
    public Page door(@PathParam("scenario") ScenarioId id) {
        Scenario scenario = access.learnt(id);
        ScenarioHead head = ScenarioHead.of(scenario, scenarios.unitTitle(scenario.unit()), visit.language());
        return new RoomDoorPage(
                head,
                lines(rooms.open(me.id()).stream().filter(room -> room.scenario().equals(scenario.id())).toList(), head),
                lines(
                        rooms.waiting(access.cohort().id(), Optional.of(scenario.id())).stream()
                                .filter(room -> room.seat(me.id()).isEmpty())
                                .toList(),
                        head),
                briefs.opened(me.id(), scenario.id()).isPresent(),
                dialogues.has(scenario.id()));
    }

    private List<RoomLine> lines(List<Room> some, ScenarioHead head) {
        return some.stream().map(room -> RoomLine.of(room, head, me.id(), clock.instant())).toList();
    }

    /** Makes a room to invite others to, or sits down where a classmate waits. */
    @POST
    @Allow(Role.LEARNERS)
    @Transactional
    public Response make(@PathParam("scenario") ScenarioId id, MultivaluedMap<String, String> form) {
        Scenario scenario = access.learnt(id);
        Making asked = Making.of(form);
        Room room = asked.waits()
                ? rooms.match(me.id(), access.cohort().id(), scenario.id(), asked.part(), asked.minutes())
                : rooms.make(me.id(), access.cohort().id(), scenario.id(), asked.part(), asked.minutes(), false);
        return RoomsResource.seated(room, asked.part(), briefs, me);
    }
}
