package academy.huikuan.roleplay.room;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.util.List;

/** Someone's rooms, and the rooms of the class in which a seat is free. */
public record RoomsPage(List<RoomLine> open, List<RoomLine> waiting, Slice<RoomLine> ended) implements Page {
    @Override
    public String template() {
        return "roleplay/room/rooms.jte";
    }
}
