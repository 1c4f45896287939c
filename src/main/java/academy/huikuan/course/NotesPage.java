package academy.huikuan.course;

import academy.huikuan.people.Slice;
import academy.huikuan.web.Page;
import java.util.List;
import java.util.Optional;

/**
 * All that someone keeps beside sections, a page of it.
 * @param groups by unit, in the course's order; what has left the course stands last
 */
public record NotesPage(Slice<NotesPage.Row> rows, List<Group> groups) implements Page {
    /** What is kept in one unit. */
    public record Group(String unitTitle, List<Row> rows) {}

    /** @param address of the section; empty where it is gone or not open to the viewer */
    public record Row(SectionNote note, String unitTitle, String sectionTitle, Optional<String> address) {}

    @Override
    public String template() {
        return "course/notes.jte";
    }
}
