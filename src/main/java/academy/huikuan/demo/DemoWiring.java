package academy.huikuan.demo;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.CohortStore;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonStore;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Starting;
import academy.huikuan.platform.StartupReport;
import academy.huikuan.platform.Time;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Puts a class to explore into an empty database: one administrator, one HR, two trainers and 24 learners of three departments, with
 * work in every state.
 */
@ApplicationScoped
public class DemoWiring {
    private static final String PASSWORD = "huikuan-2026";

    @Inject
    private PersonStore people;

    @Inject
    private CohortStore cohorts;

    @Inject
    private DemoWork work;

    @Inject
    private Time time;

    @Transactional
    void start(@Observes @Priority(900) Starting starting) {
        if (!starting.settings().demo()) return;
        Crew.Names names = new Crew.Names();
        if (!people.anyAdministrator()) work.fill(crew(names));
        StartupReport.print(names.text("accounts")
                .replace("{address}", starting.settings().publicAddress())
                .replace("{password}", PASSWORD));
    }

    private Crew crew(Crew.Names names) {
        Instant now = time.instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Person admin = add("admin", names.text("admin"), Role.ADMIN, Optional.empty());
        Person hr = add("hr", names.text("hr"), Role.HR, Optional.empty());
        List<Person> trainers = numbered("trainer", Role.TRAINER, names.list("trainers"), List.of());
        List<Person> learners = numbered("learner", Role.LEARNER, names.list("learners"), names.list("departments"));
        people.givePassword(
                Stream.of(List.of(admin, hr), trainers, learners).flatMap(List::stream).map(Person::id).toList(), PASSWORD);
        CohortId cohort = cohorts.add(names.text("cohort"), today.minusDays(40), today.plusDays(45), Set.of()).id();
        trainers.forEach(trainer -> cohorts.join(cohort, trainer.id(), Role.TRAINER));
        time.at(now.minus(Duration.ofDays(40)), () -> learners.forEach(learner -> cohorts.join(cohort, learner.id(), Role.LEARNER)));
        return new Crew(cohort, trainers, learners);
    }

    private List<Person> numbered(String prefix, Role role, List<String> names, List<String> departments) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> add(
                        prefix + (i + 1),
                        names.get(i),
                        role,
                        departments.isEmpty() ? Optional.empty() : Optional.of(departments.get(i % departments.size()))))
                .toList();
    }

    private Person add(String number, String name, Role role, Optional<String> department) {
        return people.add(number, name, Set.of(role), department.map(people::department));
    }
}
