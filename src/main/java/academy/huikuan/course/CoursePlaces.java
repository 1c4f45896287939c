package academy.huikuan.course;

import academy.huikuan.people.Role;
import academy.huikuan.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The course in the menu. */
@ApplicationScoped
public class CoursePlaces implements Place.Source {
    @Override
    public List<Place> places() {
        return List.of(new Place(
                "course.course", "/course", "book", Set.of(Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS), 20));
    }
}
