package academy.huikuan.course;

import academy.huikuan.web.Page;
import academy.huikuan.web.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One section to read.
 * @param blocks of the section, with links to the glossary
 * @param read ids of the unit's sections that are read
 * @param steps what else the unit asks of a learner; filled on the last section
 * @param person whose words the browser keeps apart
 * @param note the viewer's own
 */
public record SectionPage(
        Unit unit,
        Section section,
        List<Block> blocks,
        boolean learns,
        Set<String> read,
        List<Step> steps,
        Optional<Unit> unitAfter,
        String person,
        NoteBox note)
        implements Page {
    @Override
    public String template() {
        return "course/section.jte";
    }

    /** Position in the unit, from 1. */
    public int number() {
        return unit.position(section.id()) + 1;
    }

    public boolean isRead(Section one) {
        return read.contains(one.id());
    }

    public boolean last() {
        return number() == unit.sections().size();
    }

    public Optional<Section> previous() {
        return number() == 1 ? Optional.empty() : Optional.of(unit.sections().get(number() - 2));
    }

    public Optional<Section> next() {
        return last() ? Optional.empty() : Optional.of(unit.sections().get(number()));
    }

    public String address() {
        return "/course/" + unit.id() + "/" + section.id();
    }

    /** Where the browser keeps what is written into this section's boxes. */
    public String notesKey() {
        return "try:" + person + ":" + unit.id() + "/" + section.id();
    }

    /** Where the browser keeps a note that has not reached the server. */
    public String unsentKey() {
        return "note:" + person + ":" + unit.id() + "/" + section.id();
    }
}
