package academy.huikuan.course;

import academy.huikuan.web.Page;
import academy.huikuan.web.Step;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One unit: its sections, then what else it asks for.
 * @param read ids of the sections read
 * @param next the section to read next; empty for readers without progress and when all is read
 * @param unitAfter the unit that follows
 */
public record UnitPage(
        Unit unit, int number, boolean learns, Set<String> read, Optional<Spot> next, List<Step> steps, Optional<Unit> unitAfter)
        implements Page {
    @Override
    public String template() {
        return "course/unit.jte";
    }

    public boolean isRead(Section section) {
        return read.contains(section.id());
    }

    public int sectionsRead() {
        return (int) unit.sections().stream().filter(this::isRead).count();
    }

    /** What comes when all is read. */
    public Optional<Step> nextStep() {
        return steps.stream().filter(step -> !step.done()).findFirst();
    }
}
