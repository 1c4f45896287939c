package academy.huikuan.worksheet;

import academy.huikuan.people.Fault;
import academy.huikuan.web.Page;
import java.time.Instant;
import java.util.Optional;

/**
 * A sheet to fill in.
 * @param example the form's example; nothing where the form is given out no more
 * @param elsewhere whether the sheet was changed elsewhere meanwhile, so that what is shown is not kept
 * @param kept whether what is shown is what is kept
 * @param key the id of a sheet beside this one
 */
public record SheetPage(
        String id, Filled filled, int revision, Instant changedAt, Optional<Printed> example, boolean elsewhere, boolean kept, String key)
        implements Page {
    @Override
    public String template() {
        return "worksheet/sheet.jte";
    }

    public String address() {
        return "/sheets/" + id;
    }

    public Form form() {
        return filled.form();
    }

    public Optional<Fault> fault(String place) {
        return Optional.ofNullable(filled.faults().get(place));
    }

    public Optional<Shown> shown(String place) {
        return Optional.ofNullable(filled.shown().get(place));
    }

    /** The label of a place; that of a cell with the number of its row. */
    public String label(String place) {
        String[] parts = place.split("\\.");
        Field field = form().field(parts[0]).orElseThrow();
        if (parts.length < 3 || !(field.kind() instanceof Kind.Table table)) return field.label();
        return field.label() + " " + (Integer.parseInt(parts[1]) + 1) + " \u00B7 " + table.column(parts[2]).map(Field::label).orElse("");
    }

    /** Whether a date can be shown in a field for dates, which takes nothing else. */
    public static boolean picker(String typed) {
        return typed.isEmpty() || typed.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && Dates.read(typed).isPresent();
    }
}
