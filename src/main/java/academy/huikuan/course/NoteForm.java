package academy.huikuan.course;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;

/**
 * What the note box sends.
 * @param text as it would be kept
 * @param revision that it builds on
 * @param keep after a clash: `both`, `own` or `other`; else empty
 */
record NoteForm(String text, int revision, String keep) {
    static NoteForm of(MultivaluedMap<String, String> form) {
        String revision = first(form, "revision");
        return new NoteForm(
                NoteText.cleaned(first(form, "text")), revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : 0, first(form, "keep"));
    }

    boolean both() {
        return keep.equals("both");
    }

    boolean tooLong(Optional<SectionNote> kept) {
        int others = both() ? kept.map(note -> note.words().length() + 2).orElse(0) : 0;
        return text.length() + others > NoteText.LONGEST;
    }

    /** The text to keep, together with the one that is kept already where both are wanted. */
    NoteText over(Optional<SectionNote> kept) {
        NoteText own = NoteText.typed(text);
        return both() ? own.after(kept.map(SectionNote::words).orElse("")) : own;
    }

    private static String first(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }
}
