package academy.huikuan.course;

import java.time.Instant;
import java.util.Optional;

/**
 * What someone keeps beside a section.
 * @param unitTitle as it was when they last kept something; also for a unit that has left the course
 * @param markedAt when it was bookmarked; empty where it is not
 * @param words may be empty
 * @param revision counts the changes of the words
 * @param changedAt when the words last changed
 */
public record SectionNote(
        NoteId id,
        String unit,
        String section,
        String unitTitle,
        String sectionTitle,
        Optional<Instant> markedAt,
        String words,
        int revision,
        Instant changedAt) {
    public boolean marked() {
        return markedAt.isPresent();
    }
}
