package academy.huikuan.tournament;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.CurrentPerson;
import academy.huikuan.people.Person;
import academy.huikuan.people.Role;
import academy.huikuan.web.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Puts the contests beside the course, and into the menu of those who have one open. */
@ApplicationScoped
public class TournamentWiring implements Place.Source {
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Place OPEN =
            new Place("tournament.place", "/pk", "trophy", Set.of(Role.LEARNERS, Role.TRAINERS), 45);

    /** Cohorts with an open contest, as they were a moment ago: the menu is on every page. */
    private record Seen(Instant at, Set<String> cohorts) {}

    @Inject
    private ContestStore contests;

    @Inject
    private CohortStore cohorts;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    private volatile Seen seen = new Seen(Instant.EPOCH, Set.of());

    @Override
    public List<Place> places() {
        Set<String> open = open();
        if (open.isEmpty()) return List.of();
        return me.signedIn().filter(person -> belongs(person, open)).isPresent() ? List.of(OPEN) : List.of();
    }

    private Set<String> open() {
        Instant now = clock.instant();
        Seen known = seen;
        if (!now.isBefore(known.at()) && now.isBefore(known.at().plus(PAUSE))) return known.cohorts();
        seen = new Seen(now, contests.openCohorts());
        return seen.cohorts();
    }

    private boolean belongs(Person person, Set<String> open) {
        return List.of(Role.LEARNER, Role.TRAINER).stream()
                .filter(person::is)
                .flatMap(role -> cohorts.of(person.id(), role).stream())
                .map(Cohort::id)
                .map(CohortId::value)
                .anyMatch(open::contains);
    }

    @Override
    public List<Place> beside() {
        return List.of(new Place("tournament.place", "/pk", "trophy", Set.of(Role.LEARNERS, Role.TRAINERS), 15));
    }
}
