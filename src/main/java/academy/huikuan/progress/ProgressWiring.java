package academy.huikuan.progress;

import academy.huikuan.people.Role;
import academy.huikuan.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** Puts the learners' first page and the trainers' class into the menu. */
@ApplicationScoped
public class ProgressWiring implements Place.Source {
    @Override
    public List<Place> places() {
        return List.of(
                new Place("progress.place-home", "/", "home", Set.of(Role.LEARNERS), 10),
                new Place("progress.place-class", "/trainer", "users", Set.of(Role.TRAINERS), 50));
    }
}
