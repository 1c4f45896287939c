package academy.huikuan.people;

import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Settings;
import academy.huikuan.platform.Starting;
import academy.huikuan.platform.StartupReport;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Place;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** The places of people in the menu, the first start's link, and the sweeping of what has expired. */
@ApplicationScoped
public class PeopleWiring implements Place.Source {
    @Inject
    private PersonStore people;

    @Inject
    private LinkStore links;

    @Inject
    private SessionStore sessions;

    @Inject
    private IdentityStore identities;

    @Inject
    private Jobs jobs;

    @Override
    public List<Place> places() {
        return List.of(
                new Place("people.place-admin", "/admin", "users", Set.of(Role.ADMINS), 70),
                new Place("people.place-me", "/me", "user", Set.of(Role.LEARNERS, Role.TRAINERS, Role.HRS, Role.ADMINS), 90));
    }

    @Override
    public int waiting(Place place) {
        return place.address().equals("/admin") ? identities.countWaiting() : 0;
    }

    void welcome(@Observes @Priority(200) Starting event) {
        Settings settings = event.settings();
        if (settings.demo() || people.anyAdministrator()) return;
        String address = settings.publicAddress() + "/set-up/" + links.issueForSetUp();
        StartupReport.print(String.join(
                "\n",
                "",
                Messages.text(Language.EN, "people.set-up-printed"),
                Messages.text(Language.ZH, "people.set-up-printed"),
                "    " + address,
                ""));
    }

    void sweep(@Observes @Priority(300) Starting event) {
        jobs.every(Duration.ofHours(1), "expired sessions and guesses", sessions::sweep);
    }
}
