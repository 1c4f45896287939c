package academy.huikuan.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** People and cohorts that nobody has used before, for tests inside the server. */
@ApplicationScoped
public class Somebody {
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    private PersonStore people;

    @Inject
    private CohortStore cohorts;

    /** Someone new with these roles and no password, 某甲1, 某甲2 … */
    public Person with(Role... roles) {
        int number = COUNT.incrementAndGet();
        return people.add("S-" + number, "某甲" + number, EnumSet.copyOf(Arrays.asList(roles)), Optional.empty());
    }

    /** A new learner in that cohort. */
    public Person learnerOf(Cohort cohort) {
        Person learner = with(Role.LEARNER);
        cohorts.join(cohort.id(), learner.id(), Role.LEARNER);
        return learner;
    }

    /** A new trainer of that cohort. */
    public Person trainerOf(Cohort cohort) {
        Person trainer = with(Role.TRAINER);
        cohorts.join(cohort.id(), trainer.id(), Role.TRAINER);
        return trainer;
    }

    /** A new cohort of 2026 with all units and nobody in it. */
    public Cohort cohort() {
        return cohorts.add("班" + COUNT.incrementAndGet(), LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Set.of());
    }
}
