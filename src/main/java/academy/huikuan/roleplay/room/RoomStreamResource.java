package academy.huikuan.roleplay.room;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Refusal;
import academy.huikuan.web.Allow;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Clock;

/** Tells an open page, as it happens, that its room has changed. */
@Dependent
@Path("roleplay/rooms/{room}/stream")
public class RoomStreamResource {
    private final RoomStore rooms;
    private final RoomStreams streams;
    private final CurrentPerson me;
    private final Clock clock;

    @Inject
    RoomStreamResource(RoomStore rooms, RoomStreams streams, CurrentPerson me, Clock clock) {
        this.rooms = rooms;
        this.streams = streams;
        this.me = me;
        this.clock = clock;
    }

    /**
     * @param after the room's revision that the page has
     * @param last the newest revision of which a stream before this one has told
     * @throws Refusal.NotFound for whoever has no seat, or does not ask for a stream
     */
    @GET
    @Produces({MediaType.SERVER_SENT_EVENTS, MediaType.WILDCARD})
    @Allow(Role.LEARNERS)
    public void stream(
            @PathParam("room") RoomId id,
            @QueryParam("after") @DefaultValue("") String after,
            @HeaderParam("Last-Event-ID") @DefaultValue("") String last,
            @Context SseEventSink sink,
            @Context Sse sse,
            @Context HttpHeaders headers,
            @Context HttpServletResponse response) {
        Room room = rooms.byId(id);
        Seat seat = room.seat(me.id()).orElseThrow(Refusal.NotFound::new);
        boolean asked = headers.getAcceptableMediaTypes().stream().anyMatch(MediaType.SERVER_SENT_EVENTS_TYPE::equals);
        if (!asked || !streams.mayOpen(me.id().value())) throw new Refusal.NotFound();
        response.setHeader("X-Accel-Buffering", "no");
        int known = last.matches("[0-9]{1,9}") ? Integer.parseInt(last) : after.matches("[0-9]{1,9}") ? Integer.parseInt(after) : -1;
        RoomStream stream = new RoomStream(id, seat.id(), me.id().value(), known, sink, sse, clock.instant());
        stream.begin();
        streams.add(stream);
    }
}
