package academy.huikuan.lti;

import academy.huikuan.platform.Starting;
import academy.huikuan.web.Place;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Counts the platforms that wait to be let in beside the place of administrators. */
@ApplicationScoped
public class RegistrationWiring implements Place.Source {
    @Inject
    private RegistrationStore registrations;

    @Inject
    private Manual manual;

    @Override
    public List<Place> places() {
        return List.of();
    }

    @Override
    public int waiting(Place place) {
        return place.address().equals("/admin") ? (int) registrations.count(Registration.State.PENDING) : 0;
    }

    /** A setting of no sense is told at the start. */
    void check(@Observes @Priority(300) Starting event) {
        manual.open();
    }
}
