package academy.huikuan.authoring;

import academy.huikuan.people.Role;
import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.Starting;
import academy.huikuan.web.Place;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Hands out what the course offers to authors, and names the places of authors and of those who take their quizzes. */
@ApplicationScoped
public class AuthoringWiring implements Place.Source {
    private static final Duration PAUSE = Duration.ofSeconds(3);

    @Inject
    private Published published;

    @Inject
    private Jobs jobs;

    private Material material = new Material();

    void load(@Observes @Priority(110) Starting starting) {
        material = Material.read(SourceFolder.of(starting.settings()));
    }

    /** The trainers' quizzes are there before the demo class takes one. */
    void start(@Observes @Priority(300) Starting starting) {
        published.refresh();
        jobs.every(PAUSE, "take over what trainers have published", published::refresh);
    }

    @Produces
    @ApplicationScoped
    Material material() {
        return material;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place("authoring.place", "/authoring", "pencil", Set.of(Role.TRAINERS, Role.ADMINS), 81));
    }

    @Override
    public List<Place> beside() {
        return List.of(new Place("authoring.set", "/quizzes", "clipboard-check", Set.of(Role.LEARNERS), 5));
    }
}
