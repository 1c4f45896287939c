package academy.huikuan.roleplay.room;

import academy.huikuan.roleplay.Turn;
import java.util.List;

/**
 * What was said before a talk goes on in a room; it stands there as it is.
 * @param replay whose talk it is, an id that the room keeps and does not look into
 */
public record GivenTurns(String replay, List<Turn> turns) {
    public GivenTurns {
        turns = List.copyOf(turns);
    }
}
