package academy.huikuan.marking;

import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Role;
import academy.huikuan.quiz.EssayStore;
import academy.huikuan.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** Puts the queue of texts into the trainers' menu, with how many wait, and the regrading into the administrators'. */
@ApplicationScoped
public class MarkingWiring implements Place.Source {
    private static final Place QUEUE = new Place("marking.place", "/marking", "writing", Set.of(Role.TRAINERS), 57);
    private static final Place REGRADE = new Place("marking.place-regrade", "/marking/regrade", "refresh", Set.of(Role.ADMINS), 84);

    @Inject
    private EssayStore essays;

    @Inject
    private CurrentPerson me;

    @Override
    public List<Place> places() {
        return List.of(QUEUE, REGRADE);
    }

    @Override
    public int waiting(Place place) {
        return place.equals(QUEUE) ? essays.waiting(me.id()) : 0;
    }
}
