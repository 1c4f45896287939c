package academy.huikuan.course;

import academy.huikuan.web.Page;

/** Asks before a bookmark and a note are deleted. */
public record NoteDeletePage(SectionNote note) implements Page {
    @Override
    public String template() {
        return "course/note-delete.jte";
    }
}
