package academy.huikuan.demo;

import academy.huikuan.drill.DemoDrills;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Starting;
import academy.huikuan.platform.Time;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/**
 * What the demo class has answered of its daily cards, most of it right. Once the class is there, each sitting in a transaction of its
 * own, since so many in one would be slow.
 */
@ApplicationScoped
public class DrillWork {
    private static final List<Integer> DAYS_AGO = List.of(28, 22, 15, 8, 3);
    private static final int CARDS = 5;
    /** Since when the first learner, as whom most people look around, has answered nothing: so there is something to do. */
    private static final int FIRST_STOPPED = 14;

    /** The last day on which the first learner answered, and remembered nothing: what was asked then is due again. */
    private static final int FORGOTTEN = 15;

    @Inject
    private DemoDrills drills;

    @Inject
    private Time time;

    void start(@Observes @Priority(910) Starting starting) {
        if (!starting.settings().demo()) return;
        List<PersonId> learners = drills.fresh();
        Instant now = time.instant();
        for (int days : DAYS_AGO)
            for (int i = 0; i < learners.size(); i++)
                if (i > 0 || days >= FIRST_STOPPED) sit(learners.get(i), i + days, i == 0 && days == FORGOTTEN, Crew.ago(now, days, i));
    }

    private void sit(PersonId learner, int spread, boolean forgotten, Instant at) {
        time.at(at, () -> drills.sit(learner, CARDS, number -> !forgotten && (spread + number) % 3 != 0));
    }
}
