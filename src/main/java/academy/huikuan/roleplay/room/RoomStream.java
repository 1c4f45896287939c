package academy.huikuan.roleplay.room;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Duration;
import java.time.Instant;

/** One open page of a room. It is told the room's revision and nothing else: what is new, the page asks for itself. */
final class RoomStream {
    /** Milliseconds after which a browser comes back. */
    private static final long RETRY = 1_000;

    private final RoomId room;
    private final String seat;
    private final String person;
    private final SseEventSink sink;
    private final Sse sse;
    private final Instant begun;
    private volatile int told;
    private volatile Instant lastAt;

    /** @param told the room's revision that the page has */
    RoomStream(RoomId room, String seat, String person, int told, SseEventSink sink, Sse sse, Instant now) {
        this.room = room;
        this.seat = seat;
        this.person = person;
        this.told = told;
        this.sink = sink;
        this.sse = sse;
        this.begun = now;
        this.lastAt = now;
    }

    /** Sends the first bytes, so that whatever stands between lets the answer through. */
    void begin() {
        send(sse.newEventBuilder().comment("here").reconnectDelay(RETRY).build());
    }

    void tell(int revision, Instant now) {
        told = revision;
        lastAt = now;
        send(sse.newEventBuilder().id(String.valueOf(revision)).name("changed").data(String.valueOf(revision)).build());
    }

    /** Keeps proxies from closing what is silent. */
    void beat(Instant now) {
        lastAt = now;
        send(sse.newEventBuilder().comment("still here").build());
    }

    private void send(OutboundSseEvent event) {
        try {
            if (!sink.isClosed()) sink.send(event).whenComplete((sent, failed) -> {
                if (failed != null) end();
            });
        } catch (IllegalStateException closedMeanwhile) {
            end();
        }
    }

    void end() {
        if (!sink.isClosed()) sink.close();
    }

    boolean ended() {
        return sink.isClosed();
    }

    boolean olderThan(Duration age, Instant now) {
        return Duration.between(begun, now).compareTo(age) > 0;
    }

    boolean silentFor(Duration pause, Instant now) {
        return Duration.between(lastAt, now).compareTo(pause) >= 0;
    }

    RoomId room() {
        return room;
    }

    String seat() {
        return seat;
    }

    String person() {
        return person;
    }

    int told() {
        return told;
    }
}
