package academy.huikuan.progress;

import academy.huikuan.people.Role;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Place;
import academy.huikuan.web.Target;
import academy.huikuan.web.Visit;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the learners' first page and the trainers' class into the menu, and the class where links from outside may lead. */
@ApplicationScoped
public class ProgressWiring implements Place.Source, Target.Source {
    private static final String CLASS = "class";

    @Inject
    private Visit visit;

    @Override
    public List<Place> places() {
        return List.of(
                new Place("progress.place-home", "/", "home", Set.of(Role.LEARNERS), 10),
                new Place("progress.place-class", "/trainer", "users", Set.of(Role.TRAINERS), 50));
    }

    @Override
    public List<Target> targets(Optional<String> cohort) {
        String title = Messages.text(visit.language(), "target.the-class");
        return List.of(new Target(CLASS, Target.Kind.DESK, title, "/trainer", false, Set.of(Role.TRAINERS)));
    }

    @Override
    public Optional<Target> target(String id) {
        return id.equals(CLASS) ? Optional.of(targets(Optional.empty()).get(0)) : Optional.empty();
    }
}
