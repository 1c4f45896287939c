package academy.huikuan.records;

import academy.huikuan.people.Cohort;
import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.Moments;
import academy.huikuan.progress.Curriculum;
import academy.huikuan.progress.UnitPlan;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Who is in which cohort and what the cohort learns, kept as it was at any moment: names, departments and units change, and an
 * export of last month must still say what it said then.
 */
@ApplicationScoped
public class RegisterStore {
    private static final int AT_ONCE = 500;

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    /**
     * Enters a new learner in the transaction that made them one, and the cohort's units with the first of its learners.
     * @param course all of it; a cohort may learn a part
     */
    @Transactional
    public void enter(CohortId cohort, PersonId learner, Curriculum course) {
        LocalDateTime now = Moments.stored(clock.instant());
        enter(cohort.value(), learner.value(), now);
        if (!open(cohort.value()).isEmpty()) return;
        database.find(Register.class, Register.ID, LockModeType.PESSIMISTIC_WRITE).refreshed(now);
        Cohort found = database.find(Cohort.class, cohort.value());
        plan(cohort.value(), course.only(found::has).units(), open(cohort.value()), now);
    }

    private List<PlanRecord> open(String cohort) {
        return database.createQuery(
                        "select p from PlanRecord p where p.cohortId = :cohort and p.supersededAt is null order by p.place",
                        PlanRecord.class)
                .setParameter("cohort", cohort)
                .getResultList();
    }

    private void enter(String cohort, String learner, LocalDateTime now) {
        database.createQuery(
                        "select r from RosterRecord r where r.cohortId = :cohort and r.personId = :learner and r.supersededAt is null",
                        RosterRecord.class)
                .setParameter("cohort", cohort)
                .setParameter("learner", learner)
                .setFlushMode(FlushModeType.COMMIT)
                .getResultList()
                .forEach(former -> former.close(now));
        database.persist(new RosterRecord(database.find(Cohort.class, cohort), database.find(Person.class, learner), now));
    }

    /**
     * Brings the register up to date with people, cohorts and the course.
     * @param course all of it; a cohort may learn a part
     */
    @Transactional
    public void refresh(Curriculum course) {
        LocalDateTime now = Moments.stored(clock.instant());
        database.find(Register.class, Register.ID, LockModeType.PESSIMISTIC_WRITE).refreshed(now);
        for (Cohort cohort : database.createQuery("select c from Cohort c order by c.id", Cohort.class).getResultList()) {
            Optional<String> after = Optional.of("");
            while (after.isPresent()) after = compare(cohort, after.get(), now);
        }
        plans(course, now);
    }

    /**
     * Compares the members that follow a person with their rows.
     * @return the last person compared, empty after the last page
     */
    private Optional<String> compare(Cohort cohort, String after, LocalDateTime now) {
        List<Person> members = database.createQuery(
                        "select p from CohortMember m join m.person p left join fetch p.department"
                                + " where m.cohort.id = :cohort and m.role = :role and p.id > :after order by p.id",
                        Person.class)
                .setParameter("cohort", cohort.id().value())
                .setParameter("role", Role.LEARNER.id())
                .setParameter("after", after)
                .setMaxResults(AT_ONCE)
                .getResultList();
        Optional<String> last = Optional.of(members).filter(page -> page.size() == AT_ONCE).map(page -> page.get(AT_ONCE - 1).id().value());
        Map<String, RosterRecord> rows = rows(cohort.id(), after, last);
        for (Person member : members) {
            Optional<RosterRecord> row = Optional.ofNullable(rows.remove(member.id().value()));
            if (row.filter(some -> some.says(cohort, member)).isPresent()) continue;
            row.ifPresent(former -> former.close(now));
            database.persist(new RosterRecord(cohort, member, now));
        }
        rows.values().forEach(gone -> gone.close(now));
        database.flush();
        database.clear();
        return last;
    }

    private Map<String, RosterRecord> rows(CohortId cohort, String after, Optional<String> last) {
        TypedQuery<RosterRecord> query = database.createQuery(
                        "select r from RosterRecord r where r.cohortId = :cohort and r.supersededAt is null and r.personId > :after"
                                + (last.isPresent() ? " and r.personId <= :last" : ""),
                        RosterRecord.class)
                .setParameter("cohort", cohort.value())
                .setParameter("after", after);
        last.ifPresent(person -> query.setParameter("last", person));
        return query.getResultStream().collect(Collectors.toMap(RosterRecord::learner, row -> row, (one, other) -> other, HashMap::new));
    }

    private void plans(Curriculum course, LocalDateTime now) {
        Map<String, List<PlanRecord>> open = database
                .createQuery("select p from PlanRecord p where p.supersededAt is null order by p.cohortId, p.place", PlanRecord.class)
                .getResultStream()
                .collect(Collectors.groupingBy(PlanRecord::cohortId));
        List<Cohort> cohorts = database.createQuery("select c from Cohort c", Cohort.class).getResultList();
        cohorts.stream()
                .sorted(Comparator.comparing(cohort -> cohort.id().value()))
                .forEach(cohort -> plan(
                        cohort.id().value(),
                        course.only(cohort::has).units(),
                        open.getOrDefault(cohort.id().value(), List.of()),
                        now));
    }

    private void plan(String cohort, List<UnitPlan> units, List<PlanRecord> open, LocalDateTime now) {
        boolean same = units.size() == open.size();
        for (int place = 0; same && place < units.size(); place++) same = open.get(place).is(units.get(place));
        if (same) return;
        open.forEach(former -> former.close(now));
        for (int place = 0; place < units.size(); place++) database.persist(new PlanRecord(cohort, units.get(place), place + 1, now));
    }
}
