package academy.huikuan.quiz;

import academy.huikuan.people.Role;
import academy.huikuan.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** The figures of the quizzes, beside the menu. */
@ApplicationScoped
public class StatisticsPlaces implements Place.Source {
    @Override
    public List<Place> places() {
        return List.of();
    }

    @Override
    public List<Place> beside() {
        return List.of(new Place("statistics.place", "/statistics", "chart-dots", Set.of(Role.TRAINERS, Role.ADMINS), 83));
    }
}
