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
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Who is in which cohort and what the cohort learns, kept as it was at any moment: names, departments and units change, and an
 * export of last month must still say what it said then.
 */
@ApplicationScoped
public class RegisterStore {
    private static final int AT_ONCE = 500;

    /** Members whose open row is missing or says something else. */
    private static final String DIFFERENT =
            """
            select m.cohort_id, m.person_id
            from cohort_member m
            join cohort c on c.id = m.cohort_id
            join person p on p.id = m.person_id
            left join department d on d.id = p.department_id
            left join roster_record r on r.cohort_id = m.cohort_id and r.person_id = m.person_id and r.superseded_at is null
            where m.role = 'learner' and (r.id is null or r.cohort_name <> c.name or r.person_number <> p.person_number
              or r.person_name <> p.name or r.department <> coalesce(d.name, ''))
            order by m.cohort_id, m.person_id fetch first 500 rows only""";

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
        enterChanged(now);
        database.createQuery("update RosterRecord r set r.supersededAt = :now where r.supersededAt is null and not exists"
                        + " (select m from CohortMember m where m.cohort.id = r.cohortId and m.person.id = r.personId and m.role = :role)")
                .setParameter("now", now)
                .setParameter("role", Role.LEARNER.id())
                .executeUpdate();
        plans(course, now);
    }

    private void enterChanged(LocalDateTime now) {
        List<?> rows;
        do {
            rows = database.createNativeQuery(DIFFERENT).getResultList();
            for (Object row : rows) enter((String) ((Object[]) row)[0], (String) ((Object[]) row)[1], now);
            database.flush();
            database.clear();
        } while (rows.size() == AT_ONCE);
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
