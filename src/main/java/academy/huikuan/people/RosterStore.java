package academy.huikuan.people;

import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Rosters: kept for their preview, compared with the people there are, imported all or not at all. */
@ApplicationScoped
public class RosterStore {
    private static final Duration LASTS = Duration.ofHours(24);

    /** A roster's plan, empty once the roster was imported. */
    public record Preview(RosterPlan plan, boolean applied) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Clock clock;

    @Inject
    private Event<LearnerEnrolled> enrolled;

    /** What that roster would do now. */
    @Transactional
    public RosterPlan plan(List<RosterRow> rows, PersonId importer) {
        Map<String, Cohort> cohorts = cohorts(rows);
        return RosterPlan.of(rows, known(rows), cohorts.keySet(), holders(rows), importer);
    }

    /** Keeps a roster for its preview; an administrator has one at a time. */
    @Transactional
    public UploadId keep(String text, PersonId uploader) {
        database.createQuery("delete from RosterUpload u where u.uploader = :uploader or u.expiresAt < :now")
                .setParameter("uploader", uploader.value())
                .setParameter("now", now())
                .executeUpdate();
        RosterUpload upload = new RosterUpload(uploader, text, now().plus(LASTS));
        database.persist(upload);
        return upload.id();
    }

    @Transactional
    public Preview preview(UploadId id, PersonId uploader) {
        RosterUpload upload = opened(database.find(RosterUpload.class, id.value()), uploader);
        return new Preview(plan(upload.applied() ? List.of() : rows(upload), uploader), upload.applied());
    }

    /**
     * Does what the preview said; a second time it does nothing.
     * @param seen digest of the plan that was previewed
     * @throws Refusal.Conflict if people have changed since, so that the roster would do something else now
     */
    @Transactional
    public void apply(UploadId id, PersonId uploader, String seen) {
        RosterUpload upload = opened(database.find(RosterUpload.class, id.value(), LockModeType.PESSIMISTIC_WRITE), uploader);
        if (upload.applied()) return;
        List<RosterRow> rows = rows(upload);
        RosterPlan plan = plan(rows, uploader);
        if (!plan.problems().isEmpty() || !plan.digest().equals(seen)) throw new Refusal.Conflict("people.import-moved");
        store(plan, cohorts(rows));
        upload.apply(now());
    }

    private void store(RosterPlan plan, Map<String, Cohort> cohorts) {
        Map<String, Department> departments = departments(plan);
        Map<String, Person> people = people(plan.entries().stream().map(entry -> entry.row().key()).toList());
        List<LearnerEnrolled> news = new ArrayList<>();
        for (RosterPlan.Entry entry : plan.entries()) {
            Department department = departments.get(entry.row().department());
            Person person = people.get(entry.row().key());
            if (person == null) {
                person = new Person(entry.row().number(), entry.row().name(), entry.roles(), department, clock.instant());
                database.persist(person);
            } else {
                person.describe(entry.row().name(), entry.roles(), department);
            }
            if (entry.row().email().isPresent()) person.reachedAt(entry.row().email().get());
            if (entry.joins().isEmpty()) continue;
            RosterPlan.Seat seat = entry.joins().get();
            Cohort cohort = cohorts.get(seat.cohort());
            database.persist(new CohortMember(cohort, person, seat.role()));
            if (seat.role() == Role.LEARNER) news.add(new LearnerEnrolled(person.id(), cohort.id()));
        }
        database.flush();
        news.forEach(enrolled::fire);
    }

    /** The people of that roster who may come in but have no password yet, by number. */
    @Transactional
    public List<Person> withoutPassword(UploadId id, PersonId uploader) {
        RosterUpload upload = opened(database.find(RosterUpload.class, id.value()), uploader);
        return people(rows(upload).stream().map(RosterRow::key).toList()).values().stream()
                .filter(person -> !person.hasPassword() && !person.suspended())
                .sorted(java.util.Comparator.comparing(Person::number))
                .toList();
    }

    private RosterUpload opened(RosterUpload found, PersonId uploader) {
        return Optional.ofNullable(found).filter(upload -> upload.opensTo(uploader, now())).orElseThrow(Refusal.NotFound::new);
    }

    private static List<RosterRow> rows(RosterUpload upload) {
        return RosterReader.read(upload.body()).rows();
    }

    private Map<String, RosterPlan.Known> known(List<RosterRow> rows) {
        Map<String, Person> people = people(rows.stream().map(RosterRow::key).toList());
        Map<String, Set<RosterPlan.Seat>> seats = seats(people.values(), rows);
        Map<String, RosterPlan.Known> known = new HashMap<>();
        people.forEach((key, person) -> known.put(
                key,
                new RosterPlan.Known(
                        person.id(),
                        person.name(),
                        person.department().map(Department::name).orElse(""),
                        person.email().orElse(""),
                        person.roles(),
                        seats.getOrDefault(person.id().value(), Set.of()))));
        return known;
    }

    private Map<String, Person> people(List<String> keys) {
        Map<String, Person> found = new HashMap<>();
        for (List<String> some : Chunks.of(keys))
            database.createQuery("select p from Person p left join fetch p.department where p.numberKey in :keys", Person.class)
                    .setParameter("keys", some)
                    .getResultStream()
                    .forEach(person -> found.put(Person.key(person.number()), person));
        return found;
    }

    private Map<String, String> holders(List<RosterRow> rows) {
        Map<String, String> holders = new HashMap<>();
        for (List<String> some : Chunks.of(rows.stream().flatMap(row -> row.email().stream()).map(Person::key).toList()))
            database.createQuery("select p.emailKey, p.number from Person p where p.emailKey in :keys", Object[].class)
                    .setParameter("keys", some)
                    .getResultStream()
                    .forEach(row -> holders.put((String) row[0], (String) row[1]));
        return holders;
    }

    private Map<String, Set<RosterPlan.Seat>> seats(Collection<Person> people, List<RosterRow> rows) {
        Set<String> names = cohortNames(rows);
        Map<String, Set<RosterPlan.Seat>> seats = new HashMap<>();
        if (names.isEmpty()) return seats;
        for (List<String> some : Chunks.of(people.stream().map(person -> person.id().value()).toList()))
            database.createQuery("select m.person.id, m.cohort.name, m.role from CohortMember m where m.person.id in :ids", Object[].class)
                    .setParameter("ids", some)
                    .getResultStream()
                    .filter(row -> names.contains((String) row[1]))
                    .forEach(row -> seats.computeIfAbsent((String) row[0], id -> new HashSet<>())
                            .add(new RosterPlan.Seat((String) row[1], Role.of((String) row[2]).orElseThrow())));
        return seats;
    }

    private Map<String, Cohort> cohorts(List<RosterRow> rows) {
        Map<String, Cohort> found = new HashMap<>();
        for (List<String> some : Chunks.of(cohortNames(rows)))
            database.createQuery("select c from Cohort c where c.name in :names", Cohort.class)
                    .setParameter("names", some)
                    .getResultStream()
                    .forEach(cohort -> found.put(cohort.name(), cohort));
        return found;
    }

    private static Set<String> cohortNames(List<RosterRow> rows) {
        Set<String> names = new HashSet<>();
        rows.forEach(row -> row.cohort().ifPresent(names::add));
        return names;
    }

    private Map<String, Department> departments(RosterPlan plan) {
        Set<String> names = new HashSet<>();
        plan.entries().forEach(entry -> names.add(entry.row().department()));
        Map<String, Department> departments = new HashMap<>();
        for (List<String> some : Chunks.of(names))
            database.createQuery("select d from Department d where d.name in :names", Department.class)
                    .setParameter("names", some)
                    .getResultStream()
                    .forEach(department -> departments.put(department.name(), department));
        names.stream().filter(name -> !departments.containsKey(name)).sorted().forEach(name -> {
            Department made = new Department(name);
            database.persist(made);
            departments.put(name, made);
        });
        return departments;
    }

    private LocalDateTime now() {
        return Moments.stored(clock.instant());
    }
}
