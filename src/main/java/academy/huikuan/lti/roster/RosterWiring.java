package academy.huikuan.lti.roster;

import academy.huikuan.people.CohortId;
import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import academy.huikuan.web.ClassLink;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Looks every quarter of an hour whose roster is due, and shows the way to the rosters of a cohort. */
@ApplicationScoped
public class RosterWiring implements ClassLink.Source {
    @Inject
    private RosterSync rosters;

    @Inject
    private RosterStateStore states;

    @Inject
    private Jobs jobs;

    void start(@Observes @Priority(300) Starting event) {
        jobs.every(Duration.ofMinutes(15), "rosters", rosters::readDue);
    }

    @Override
    public List<ClassLink> links(String cohort) {
        return states.any(new CohortId(cohort)) ? List.of(new ClassLink("roster.place", "users", "/trainer/roster?cohort=" + cohort)) : List.of();
    }
}
