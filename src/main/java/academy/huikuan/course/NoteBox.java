package academy.huikuan.course;

import java.time.Instant;
import java.util.Optional;

/**
 * The viewer's own note as a section page shows it.
 * @param text what stands in the box
 * @param revision that the next saving builds on
 * @param savedAt when the kept text last changed; empty where none is kept
 * @param other what another device has kept meanwhile, where the two would not both survive
 * @param tooLong whether the text was refused for its length
 */
public record NoteBox(boolean marked, String text, int revision, Optional<Instant> savedAt, Optional<SectionNote> other, boolean tooLong) {
    /** Longest text, in characters. */
    public static final int LONGEST = NoteText.LONGEST;

    static NoteBox of(Optional<SectionNote> kept) {
        return new NoteBox(
                kept.filter(SectionNote::marked).isPresent(),
                kept.map(SectionNote::words).orElse(""),
                kept.map(SectionNote::revision).orElse(0),
                kept.filter(note -> !note.words().isEmpty()).map(SectionNote::changedAt),
                Optional.empty(),
                false);
    }

    /** The box with what was typed and not kept, beside what is kept. */
    static NoteBox clash(SectionNote stored, String typed) {
        return new NoteBox(stored.marked(), typed, stored.revision(), Optional.empty(), Optional.of(stored), false);
    }

    /** The box with a text that is too long to be kept, alone or together with the one that is kept. */
    static NoteBox tooLong(Optional<SectionNote> kept, NoteForm typed) {
        Optional<SectionNote> other = typed.both() ? kept : Optional.empty();
        return new NoteBox(of(kept).marked(), typed.text(), typed.revision(), Optional.empty(), other, true);
    }
}
