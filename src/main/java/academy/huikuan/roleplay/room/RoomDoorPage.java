package academy.huikuan.roleplay.room;

import academy.huikuan.roleplay.ScenarioHead;
import academy.huikuan.web.Page;
import java.util.List;

/**
 * The way into rooms of one scenario.
 * @param briefOpened whether the viewer knows the private brief already
 * @param solo whether it can be practised alone
 */
public record RoomDoorPage(ScenarioHead head, List<RoomLine> open, List<RoomLine> waiting, boolean briefOpened, boolean solo)
        implements Page {
    public List<Part> parts() {
        return List.of(Part.values());
    }

    public List<Integer> minutes() {
        return Room.MINUTES;
    }

    public int usual() {
        return Room.USUAL_MINUTES;
    }

    @Override
    public String template() {
        return "roleplay/room/door.jte";
    }
}
