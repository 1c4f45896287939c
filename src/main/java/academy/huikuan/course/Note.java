package academy.huikuan.course;

import academy.huikuan.people.PersonId;
import academy.huikuan.platform.Ids;
import academy.huikuan.platform.Moments;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * What one person keeps beside one section: a bookmark, a text, or both. It outlives the section, therefore it holds the titles. A row
 * that holds nothing any more stays, so that its revision never begins anew and an old page is always noticed.
 */
@Entity
@Table(name = "section_note")
class Note {
    private static final int LONGEST_TITLE = 200;

    @Id
    private String id;

    @Column(name = "person_id")
    private String person;

    @Column(name = "unit_id")
    private String unit;

    @Column(name = "section_id")
    private String section;

    @Column(name = "unit_title")
    private String unitTitle;

    @Column(name = "section_title")
    private String sectionTitle;

    @Column(name = "marked_at")
    private LocalDateTime markedAt;

    private String words;

    private int revision;

    @Column(name = "changed_at")
    private LocalDateTime changedAt;

    protected Note() {}

    Note(PersonId person, Unit unit, Section section, Instant now) {
        this.id = Ids.ordered();
        this.person = person.value();
        this.unit = unit.id();
        this.section = section.id();
        this.words = "";
        this.changedAt = Moments.stored(now);
        name(unit, section);
    }

    /** The titles as they are now; the last ones stay when the section goes. */
    final void name(Unit inUnit, Section inSection) {
        this.unitTitle = shortened(inUnit.title());
        this.sectionTitle = shortened(inSection.title());
    }

    void mark(Instant now) {
        if (markedAt == null) this.markedAt = Moments.stored(now);
    }

    void unmark() {
        this.markedAt = null;
    }

    void write(NoteText text, Instant now) {
        if (text.value().equals(words)) return;
        this.words = text.value();
        this.revision++;
        this.changedAt = Moments.stored(now);
    }

    /** Takes away the bookmark and the text. */
    void empty(Instant now) {
        unmark();
        write(NoteText.NONE, now);
    }

    SectionNote shown() {
        return new SectionNote(
                new NoteId(id),
                unit,
                section,
                unitTitle,
                sectionTitle,
                Optional.ofNullable(markedAt).map(Moments::read),
                words,
                revision,
                Moments.read(changedAt));
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }
}
