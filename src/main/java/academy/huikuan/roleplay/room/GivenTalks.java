package academy.huikuan.roleplay.room;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.PersonId;
import academy.huikuan.roleplay.Turn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Talks that go on in a room from turns said before, for whoever has those turns. */
@ApplicationScoped
public class GivenTalks {
    @Inject
    private RoomStore rooms;

    @Inject
    private WordStore words;

    @Inject
    private Clock clock;

    /** Makes a room in which the maker sells, to invite a colleague to. */
    @Transactional
    public RoomId begin(PersonId maker, CohortId cohort, String scenario, GivenTurns given) {
        Room room = rooms.make(maker, cohort, scenario, Part.SALES, Room.USUAL_MINUTES, false);
        room.goOn(given, clock.instant());
        return room.id();
    }

    /** Whether the talk in it is over. */
    @Transactional
    public boolean ended(RoomId id) {
        return rooms.byId(id).phase(clock.instant()) == Phase.ENDED;
    }

    /** The whole talk so far, what was given and what was said. */
    @Transactional
    public List<Turn> talk(RoomId id) {
        return words.talk(id);
    }
}
