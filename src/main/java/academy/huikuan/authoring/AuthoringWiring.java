package academy.huikuan.authoring;

import academy.huikuan.people.Role;
import academy.huikuan.platform.SourceFolder;
import academy.huikuan.platform.Starting;
import academy.huikuan.web.Place;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import java.util.List;
import java.util.Set;

/** Hands out what the course offers to authors, and names the places of authors and of those who take their quizzes. */
@ApplicationScoped
public class AuthoringWiring implements Place.Source {
    private Material material = new Material();

    void load(@Observes @Priority(110) Starting starting) {
        material = Material.read(SourceFolder.of(starting.settings()));
    }

    @Produces
    @ApplicationScoped
    Material material() {
        return material;
    }

    @Override
    public List<Place> places() {
        return List.of(new Place("authoring.place", "/authoring", "pencil", Set.of(Role.TRAINERS, Role.ADMINS), 58));
    }
}
