package academy.huikuan.grading;

import academy.huikuan.people.PersonId;
import academy.huikuan.web.Language;
import java.time.Instant;
import java.util.List;

/**
 * Something that waits on a trainer's desk beside the works to be graded, such as an appeal.
 * @param address where it is decided
 * @param code of the work
 * @param title of its case
 * @param icon name of a Tabler outline icon
 * @param kind one or two words, in the viewer's language
 * @param reason one short sentence, in the viewer's language; it never tells what peers gave
 * @param action a word or two for the button, in the viewer's language
 */
public record DeskEntry(
        String address, String code, String title, String icon, String kind, String reason, String action, Instant since) {
    /** A feature's entries; each feature has a bean of this kind. */
    public interface Source {
        /** What waits for that trainer in an exercise, what waits longest first. */
        List<DeskEntry> entries(PersonId trainer, String exercise, Language language);
    }
}
