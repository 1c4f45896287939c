package academy.huikuan.records;

import academy.huikuan.people.LearnerEnrolled;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Jobs;
import academy.huikuan.platform.Starting;
import academy.huikuan.progress.CurriculumWiring;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Place;
import academy.huikuan.web.Target;
import academy.huikuan.web.Visit;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts the records into the menu and where links from outside may lead, and keeps the register up to date. */
@ApplicationScoped
public class RecordsWiring implements Place.Source, Target.Source {
    private static final String RECORDS = "records";

    @Inject
    private RegisterStore register;

    @Inject
    private CurriculumWiring curriculum;

    @Inject
    private Jobs jobs;

    @Inject
    private Visit visit;

    @Override
    public List<Place> places() {
        return List.of(new Place("records.place", "/records", "certificate", Set.of(Role.HRS), 60));
    }

    @Override
    public List<Target> targets(Optional<String> cohort) {
        String title = Messages.text(visit.language(), "target.the-records");
        return List.of(new Target(RECORDS, Target.Kind.RECORDS, title, "/records", false, Set.of(Role.HRS)));
    }

    @Override
    public Optional<Target> target(String id) {
        return id.equals(RECORDS) ? Optional.of(targets(Optional.empty()).get(0)) : Optional.empty();
    }

    void start(@Observes @Priority(310) Starting event) {
        register.refresh(curriculum.course());
        jobs.every(Duration.ofMinutes(5), "records: refresh the register", () -> register.refresh(curriculum.course()));
    }

    void enter(@Observes LearnerEnrolled event) {
        register.enter(event.cohort(), event.learner(), curriculum.course());
    }
}
