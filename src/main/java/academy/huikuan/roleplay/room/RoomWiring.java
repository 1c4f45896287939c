package academy.huikuan.roleplay.room;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Counts, beside the role-plays' place in the menu, the rooms in which a partner waits. */
@ApplicationScoped
public class RoomWiring implements Place.Source {
    @Inject
    private RoomStore rooms;

    @Inject
    private CurrentPerson me;

    @Override
    public List<Place> places() {
        return List.of();
    }

    @Override
    public int waiting(Place place) {
        return place.address().equals("/roleplay") && me.is(Role.LEARNER) ? rooms.waitingFor(me.id()) : 0;
    }
}
