package academy.huikuan.course;

import academy.huikuan.people.Person;
import academy.huikuan.people.PersonId;
import academy.huikuan.platform.GateStore;
import academy.huikuan.platform.Refusal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Bookmarks and notes. Everything here asks for the person they belong to, and finds nothing of anybody else. Writing waits for the
 * person's gate, so that two devices come one after the other.
 */
@ApplicationScoped
public class NoteStore {
    /** Places that one person can list; a course has some hundred sections. */
    private static final int MOST_PLACES = 5000;

    /** Where something is kept. */
    public record Place(String id, String unit, String section) {}

    /** What became of a text. */
    public sealed interface Written {
        /** It is kept. */
        record Saved(SectionNote note) implements Written {}

        /** Another device has kept a text since this page was loaded, which would be lost; nothing was changed. */
        record Clash(SectionNote stored) implements Written {}
    }

    @PersistenceContext
    private EntityManager database;

    @Inject
    private GateStore gates;

    @Inject
    private Clock clock;

    @Transactional
    public Optional<SectionNote> find(PersonId person, String unit, String section) {
        return stored(person, unit, section).map(Note::shown);
    }

    @Transactional
    public void mark(PersonId person, Unit unit, Section section) {
        open(person, unit, section).mark(clock.instant());
    }

    @Transactional
    public void unmark(PersonId person, Unit unit, Section section) {
        open(person, unit, section).unmark();
    }

    /** @param revision that the writer has seen; 0 where there was no note */
    @Transactional
    public Written write(PersonId person, Unit unit, Section section, NoteText text, int revision) {
        Note note = open(person, unit, section);
        SectionNote before = note.shown();
        if (before.revision() != revision && !text.holds(before.words())) return new Written.Clash(before);
        note.write(text, clock.instant());
        return new Written.Saved(note.shown());
    }

    /** Where someone keeps something, in no order. */
    @Transactional
    public List<Place> places(PersonId person) {
        return database.createQuery(
                        "select n.id, n.unit, n.section from Note n"
                                + " where n.person = :person and (n.markedAt is not null or n.revision > 0 and n.words <> '')",
                        Object[].class)
                .setParameter("person", person.value())
                .setMaxResults(MOST_PLACES)
                .getResultStream()
                .map(row -> new Place((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /** These notes in this order, as far as they are the person's own. */
    @Transactional
    public List<SectionNote> notes(PersonId person, List<String> ids) {
        if (ids.isEmpty()) return List.of();
        Map<String, SectionNote> found = database
                .createQuery("select n from Note n where n.person = :person and n.id in :ids", Note.class)
                .setParameter("person", person.value())
                .setParameter("ids", ids)
                .getResultStream()
                .map(Note::shown)
                .collect(Collectors.toMap(note -> note.id().value(), Function.identity()));
        return ids.stream().map(found::get).filter(note -> note != null).toList();
    }

    /** @throws Refusal.NotFound if the person has no such note */
    @Transactional
    public SectionNote note(PersonId person, NoteId id) {
        return notes(person, List.of(id.value())).stream()
                .filter(note -> note.marked() || !note.words().isEmpty())
                .findFirst()
                .orElseThrow(Refusal.NotFound::new);
    }

    /**
     * Takes away the bookmark and the text.
     * @throws Refusal.NotFound if the person has no such note
     */
    @Transactional
    public void delete(PersonId person, NoteId id) {
        gates.person(person.value());
        SectionNote note = note(person, id);
        stored(person, note.unit(), note.section()).ifPresent(kept -> kept.empty(clock.instant()));
    }

    private Note open(PersonId person, Unit unit, Section section) {
        gates.person(person.value());
        if (database.find(Person.class, person.value()) == null) throw new Refusal.NotFound();
        Optional<Note> kept = stored(person, unit.id(), section.id());
        kept.ifPresent(database::refresh);
        Note note = kept.orElseGet(() -> {
            Note fresh = new Note(person, unit, section, clock.instant());
            database.persist(fresh);
            return fresh;
        });
        note.name(unit, section);
        return note;
    }

    private Optional<Note> stored(PersonId person, String unit, String section) {
        return database.createQuery("select n from Note n where n.person = :person and n.unit = :unit and n.section = :section", Note.class)
                .setParameter("person", person.value())
                .setParameter("unit", unit)
                .setParameter("section", section)
                .getResultStream()
                .findFirst();
    }
}
