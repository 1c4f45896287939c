package academy.huikuan.roleplay.room;

import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open pages of rooms on this node. Twice a second one query asks how all their rooms stand, whichever node changed them; a page is told
 * that its room has changed and fetches what is new. A stream ends after some minutes, so that the browser asks, and is asked, again.
 */
@ApplicationScoped
public class RoomStreams {
    static final int MOST_OF_A_PERSON = 8;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration LASTS = Duration.ofMinutes(5);
    /** How long somebody counts as here after the last sign of an open page. */
    private static final Duration PRESENT = Duration.ofSeconds(50);

    private static final Duration SIGN = Duration.ofSeconds(20);
    /** How long a page may be away, being loaded anew, before the others are told. */
    private static final Duration GRACE = Duration.ofSeconds(6);

    private static final int CHUNK = 500;

    private final Set<RoomStream> open = ConcurrentHashMap.newKeySet();
    private final Map<String, Gone> gone = new ConcurrentHashMap<>();
    private volatile Instant lastSign = Instant.EPOCH;

    /** Someone whose last stream has ended. */
    private record Gone(RoomId room, Instant at) {}

    @Inject
    private RoomStore rooms;

    @Inject
    private Jobs jobs;

    @Inject
    private Clock clock;

    void start(@Observes @Priority(300) Starting starting) {
        jobs.every(PAUSE, "tell the pages of rooms what has changed", this::look);
        jobs.every(Duration.ofMinutes(10), "end deserted rooms", () -> Jobs.each("end room", rooms.deserted(), rooms::close));
    }

    /** Whether this person may open one more. */
    boolean mayOpen(String person) {
        return open.stream().filter(stream -> stream.person().equals(person)).count() < MOST_OF_A_PERSON;
    }

    void add(RoomStream stream) {
        gone.remove(stream.seat());
        open.add(stream);
        rooms.arrive(stream.room(), stream.seat(), PRESENT);
    }

    /** One round: what has changed is told, ended streams are let go, who is here is kept. */
    void look() {
        Instant now = clock.instant();
        open.stream().filter(stream -> stream.olderThan(LASTS, now)).forEach(RoomStream::end);
        List<RoomStream> ended = open.stream().filter(RoomStream::ended).toList();
        ended.forEach(stream -> {
            open.remove(stream);
            gone.put(stream.seat(), new Gone(stream.room(), now));
        });
        tell(now);
        if (Duration.between(lastSign, now).compareTo(SIGN) > 0) sign(now);
        gone.forEach((seat, left) -> {
            if (Duration.between(left.at(), now).compareTo(GRACE) > 0) leave(seat, left);
        });
    }

    private void tell(Instant now) {
        List<String> watched = open.stream().map(stream -> stream.room().value()).distinct().toList();
        Map<String, Integer> revisions = new HashMap<>();
        for (List<String> some : chunks(watched)) rooms.revisions(some).forEach(row -> revisions.put((String) row[0], (Integer) row[1]));
        for (RoomStream stream : open) {
            Integer revision = revisions.get(stream.room().value());
            if (revision != null && revision != stream.told()) stream.tell(revision, now);
            else if (stream.silentFor(BEAT, now)) stream.beat(now);
        }
    }

    private void sign(Instant now) {
        lastSign = now;
        for (List<String> some : chunks(open.stream().map(RoomStream::seat).distinct().toList())) rooms.present(some, PRESENT);
    }

    private void leave(String seat, Gone left) {
        gone.remove(seat);
        if (open.stream().noneMatch(stream -> stream.seat().equals(seat))) rooms.depart(left.room(), seat);
    }

    private static List<List<String>> chunks(List<String> all) {
        List<List<String>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        return chunks;
    }
}
