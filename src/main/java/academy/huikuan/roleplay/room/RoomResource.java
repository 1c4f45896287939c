package academy.huikuan.roleplay.room;

import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.JsonText;
import academy.huikuan.platform.Refusal;
import academy.huikuan.roleplay.Access;
import academy.huikuan.roleplay.PlayedTalk;
import academy.huikuan.roleplay.PlayedTalkStore;
import academy.huikuan.roleplay.Scenario;
import academy.huikuan.roleplay.Scenarios;
import academy.huikuan.roleplay.SubmissionRule;
import academy.huikuan.roleplay.Submissions;
import academy.huikuan.roleplay.Transcript;
import academy.huikuan.roleplay.Turn;
import academy.huikuan.web.Allow;
import academy.huikuan.web.Page;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A room for its people; after the end, for the trainers of the class too where the talk was handed in. */
@Dependent
@Path("roleplay/rooms/{room}")
public class RoomResource {
    private final RoomStore rooms;
    private final WordStore words;
    private final PlayedTalkStore played;
    private final Scenarios scenarios;
    private final CohortStore cohorts;
    private final Access access;
    private final RoomView view;
    private final CurrentPerson me;
    private final Clock clock;
    private final Instance<SubmissionRule> rules;

    @Inject
    RoomResource(
            RoomStore rooms,
            WordStore words,
            PlayedTalkStore played,
            Scenarios scenarios,
            CohortStore cohorts,
            RoomView view,
            CurrentPerson me,
            Clock clock,
            @Any Instance<SubmissionRule> rules) {
        this.rooms = rooms;
        this.words = words;
        this.played = played;
        this.scenarios = scenarios;
        this.cohorts = cohorts;
        this.access = new Access(me, cohorts, scenarios);
        this.view = view;
        this.me = me;
        this.clock = clock;
        this.rules = rules;
    }

    @GET
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page room(@PathParam("room") RoomId id) {
        Room room = readable(id);
        return view.of(room, room.seat(me.id()), 0, RoomView.Sent.NOTHING);
    }

    /** What is new, to be put into the open page. @param after number of the last turn that it has */
    @GET
    @Path("news")
    @Allow({Role.LEARNERS, Role.TRAINERS})
    @Transactional
    public Page news(@PathParam("room") RoomId id, @QueryParam("after") @DefaultValue("0") String after) {
        Room room = readable(id);
        int last = after.matches("[0-9]{1,4}") ? Integer.parseInt(after) : 0;
        return new RoomNewsPage(view.of(room, room.seat(me.id()), last, RoomView.Sent.NOTHING));
    }

    private Room readable(RoomId id) {
        Room room = rooms.byId(id);
        if (room.seat(me.id()).isPresent()) return room;
        boolean trains = me.is(Role.TRAINER) && cohorts.has(room.cohort(), me.id(), Role.TRAINER);
        if (!trains || room.phase(clock.instant()) != Phase.ENDED || !played.handedIn(id.value())) throw new Refusal.NotFound();
        return room;
    }

    /** Does one of the things that a room's buttons do. */
    @POST
    @Allow(Role.LEARNERS)
    @Transactional
    public Response act(@PathParam("room") RoomId id, @FormParam("action") @DefaultValue("") String action) {
        Room room = mine(id);
        Seat seat = seat(room);
        Instant now = clock.instant();
        switch (action) {
            case "ready" -> room.ready(seat, now);
            case "pause" -> room.pause(seat, now);
            case "resume" -> room.resume(seat, now);
            case "end" -> room.askEnd(seat, now);
            case "stay" -> room.stay(seat, now);
            case "list" -> room.list(true, now);
            case "unlist" -> room.list(false, now);
            case "leave" -> rooms.leave(room, seat);
            default -> throw new Refusal.Invalid("refusal.bad-request");
        }
        return action.equals("leave") ? to("/roleplay/rooms?notice=room-left") : to(address(room));
    }

    /** Says something. A script is told the turn's number; what has arrived before is not said again. */
    @POST
    @Path("turns")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response say(
            @PathParam("room") RoomId id,
            @FormParam("text") @DefaultValue("") String given,
            @FormParam("pen") @DefaultValue("") String penId,
            @FormParam("sequence") @DefaultValue("") String number,
            @Context HttpHeaders headers) {
        Room room = mine(id);
        Seat seat = seat(room);
        Pen pen = Pen.of(penId, number);
        String text = Transcript.clean(given).strip();
        Optional<String> trouble = words.said(seat, pen).isPresent() ? Optional.empty() : trouble(room, seat, text);
        if (trouble.isPresent() && !isScript(headers))
            return Response.status(409)
                    .entity(view.of(room, Optional.of(seat), 0, new RoomView.Sent(text, trouble, VerdictForm.EMPTY)))
                    .build();
        trouble.ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
        RoomTurn turn = words.say(room, seat, text, pen);
        if (!isScript(headers)) return to(address(room) + "#say");
        return Response.ok(JsonText.object().add("number", turn.number()).build().toString(), MediaType.APPLICATION_JSON).build();
    }

    private Optional<String> trouble(Room room, Seat seat, String text) {
        if (words.hurries(seat)) return Optional.of("refusal.room-too-fast");
        return room.trouble(seat, text, clock.instant());
    }

    /** Notes something, for the others to read after the end. */
    @POST
    @Path("notes")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response note(
            @PathParam("room") RoomId id,
            @FormParam("text") @DefaultValue("") String given,
            @FormParam("pen") @DefaultValue("") String penId,
            @FormParam("sequence") @DefaultValue("") String number,
            @Context HttpHeaders headers) {
        Room room = mine(id);
        words.note(room, seat(room), Transcript.clean(given).strip(), Pen.of(penId, number));
        if (!isScript(headers)) return to(address(room) + "#notes");
        return Response.ok(JsonText.object().add("number", 0).build().toString(), MediaType.APPLICATION_JSON).build();
    }

    /** Gives the customer's verdict. */
    @POST
    @Path("verdict")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allow(Role.LEARNERS)
    @Transactional
    public Response judge(@PathParam("room") RoomId id, MultivaluedMap<String, String> form) {
        Room room = mine(id);
        Seat seat = seat(room);
        Scenario scenario = scenarios.byId(room.scenario());
        if (seat.part() != Part.CUSTOMER || room.phase(clock.instant()) != Phase.ENDED)
            throw new Refusal.Conflict("refusal.room-no-verdict");
        List<Turn> talk = words.talk(room.id());
        VerdictForm sent = VerdictForm.of(form).judged(scenario, talk);
        if (!sent.troubles().isEmpty() && words.verdict(room).isEmpty())
            return Response.status(422)
                    .entity(view.of(room, Optional.of(seat), 0, new RoomView.Sent("", Optional.empty(), sent)))
                    .build();
        if (sent.troubles().isEmpty()) words.judge(room, seat, sent.verdict(seat.person().name(), scenario, talk));
        return to(address(room) + "?notice=room-judged");
    }

    /** Makes the salesperson's draft of the talk. */
    @POST
    @Path("draft")
    @Allow(Role.LEARNERS)
    @Transactional
    public Response draft(@PathParam("room") RoomId id, @FormParam("replace") @DefaultValue("") String replace) {
        Room room = mine(id);
        if (seat(room).part() != Part.SALES || room.phase(clock.instant()) != Phase.ENDED)
            throw new Refusal.Conflict("refusal.room-no-draft");
        Scenario scenario = scenarios.byId(room.scenario());
        Submissions.refusal(rules, me.id(), access.cohort().id(), scenario).ifPresent(key -> {
            throw new Refusal.Conflict(key);
        });
        if (played.replaced(me.id(), scenario.id(), id.value()).isPresent() && !replace.equals("on"))
            return to(address(room) + "?notice=room-other-draft#draft");
        Seat customer = room.seat(Part.CUSTOMER).orElseThrow(() -> new Refusal.Conflict("refusal.room-no-draft"));
        played.draft(
                me.id(),
                access.cohort().id(),
                new PlayedTalk(
                        id.value(),
                        scenario.id(),
                        words.talk(id),
                        customer.person().id(),
                        room.seat(Part.OBSERVER).map(seat -> seat.person().id())));
        return to("/roleplay/" + scenario.id() + "/submit/people?notice=room-drafted");
    }

    /** The room, locked, if one has a seat in it. */
    private Room mine(RoomId id) {
        if (rooms.byId(id).seat(me.id()).isEmpty()) throw new Refusal.NotFound();
        return rooms.locked(id);
    }

    private Seat seat(Room room) {
        return room.seat(me.id()).orElseThrow(Refusal.NotFound::new);
    }

    private static boolean isScript(HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().stream().anyMatch(MediaType.APPLICATION_JSON_TYPE::equals);
    }

    private static String address(Room room) {
        return "/roleplay/rooms/" + room.id();
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
