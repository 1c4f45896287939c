package academy.huikuan.roleplay.room;

import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.ScenarioHead;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A room in a list.
 * @param own what the viewer does in it
 * @param people names of who sits in it, by part
 * @param free parts that nobody has taken
 * @param calls whether a partner is ready and waits for the viewer
 */
public record RoomLine(
        ScenarioHead head,
        String id,
        Phase phase,
        Optional<Part> own,
        List<Sitter> people,
        List<Part> free,
        int turns,
        int minutes,
        Instant madeAt,
        boolean calls) {
    public record Sitter(Part part, String name) {}

    static RoomLine of(Room room, ScenarioHead head, PersonId viewer, Instant now) {
        Optional<Seat> own = room.seat(viewer);
        return new RoomLine(
                head,
                room.id().value(),
                room.phase(now),
                own.map(Seat::part),
                room.seats().stream().map(seat -> new Sitter(seat.part(), seat.person().name())).toList(),
                Arrays.stream(Part.values()).filter(part -> room.seat(part).isEmpty()).toList(),
                room.turns(),
                room.minutes(),
                room.madeAt(),
                own.filter(seat -> seat.part().speaks() && !seat.ready()).isPresent()
                        && room.phase(now) == Phase.GATHERING
                        && room.seats().stream().anyMatch(Seat::ready));
    }

    public String address() {
        return "/roleplay/rooms/" + id;
    }
}
