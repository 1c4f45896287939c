package academy.huikuan.course;

import academy.huikuan.people.CohortId;
import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.people.Role;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Moments;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What each learner has read and where they stopped. Two tabs may write at once: writing waits for the person's row, so that
 * neither gets an error and a section is news only once.
 */
@ApplicationScoped
public class ReadingStore {
    /** Where someone stopped reading; the section may have left the course since. */
    public record Stopped(String unit, String section, Instant at) {}

    /** How many sections of a unit a learner has read, sections that have left the course since included. */
    public record ReadCount(PersonId learner, String unit, int sections, Instant last) {}

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private Clock clock;

    @Inject
    private Event<SectionRead> news;

    /** Ids of the sections of that unit that someone has read. */
    @Transactional
    public Set<String> sectionsRead(PersonId person, String unit) {
        return database
                .createQuery("select m.section from ReadMark m where m.person = :person and m.unit = :unit", String.class)
                .setParameter("person", person.value())
                .setParameter("unit", unit)
                .getResultStream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Ids of the sections that someone has read, by unit; units of which none was read are missing. */
    @Transactional
    public Map<String, Set<String>> sectionsRead(PersonId person) {
        return database
                .createQuery("select m from ReadMark m where m.person = :person", ReadMark.class)
                .setParameter("person", person.value())
                .getResultStream()
                .collect(Collectors.groupingBy(ReadMark::unit, Collectors.mapping(ReadMark::section, Collectors.toUnmodifiableSet())));
    }

    @Transactional
    public Optional<Stopped> stopped(PersonId person) {
        return Optional.ofNullable(database.find(ReadingPlace.class, person.value())).map(ReadingPlace::stopped);
    }

    /**
     * Marks a section as read; doing so again changes nothing.
     * @return whether it was unread before
     * @throws Refusal.NotFound if the unit has no such section
     */
    @Transactional
    public boolean markRead(PersonId person, Unit unit, String sectionId) {
        unit.position(sectionId);
        waitFor(person);
        if (database.find(ReadMark.class, new ReadMark.Key(person, unit.id(), sectionId)) != null) return false;
        Instant now = clock.instant();
        database.persist(new ReadMark(person, unit.id(), sectionId, now));
        database.flush();
        news.fire(new SectionRead(person, unit.id(), sectionId, now));
        return true;
    }

    /** Keeps where someone is reading now. */
    @Transactional
    public void stand(PersonId person, String unit, String section) {
        waitFor(person);
        ReadingPlace place = database.find(ReadingPlace.class, person.value());
        if (place == null) database.persist(new ReadingPlace(person, unit, section, clock.instant()));
        else place.moveTo(unit, section, clock.instant());
    }

    /** For a whole cohort at once; learners and units without a section read are missing. */
    @Transactional
    public List<ReadCount> readCounts(CohortId cohort) {
        return database
                .createQuery(
                        "select m.person, m.unit, count(m.section), max(m.readAt) from ReadMark m, CohortMember c"
                                + " where c.person.id = m.person and c.cohort.id = :cohort and c.role = :role group by m.person, m.unit",
                        Object[].class)
                .setParameter("cohort", cohort.value())
                .setParameter("role", Role.LEARNER.id())
                .getResultStream()
                .map(row -> new ReadCount(
                        new PersonId((String) row[0]),
                        (String) row[1],
                        ((Number) row[2]).intValue(),
                        Moments.read((LocalDateTime) row[3])))
                .toList();
    }

    private void waitFor(PersonId person) {
        gates.person(person.value());
        if (database.find(Person.class, person.value()) == null) throw new Refusal.NotFound();
    }
}
