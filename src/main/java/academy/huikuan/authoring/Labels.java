package academy.huikuan.authoring;

import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import academy.huikuan.web.Ui;
import java.util.Optional;

/** What the fields of the authors' forms are called. */
public final class Labels {
    private Labels() {}

    /** The name of a place: a field's id, a table's, or `table.row.column`. */
    public static String of(Ui ui, String place) {
        return of(ui.language(), place);
    }

    static String of(Language language, String place) {
        String[] parts = place.split("\\.");
        String first = text(language, parts[0]);
        if (parts.length < 3) return first;
        return row(language, parts[0], Integer.parseInt(parts[1])) + " \u00B7 " + text(language, parts[2]);
    }

    private static String text(Language language, String id) {
        return Messages.text(language, "authoring.field-" + id);
    }

    /** The name of a row, counted from 1. Example: 选项 2. */
    public static String row(Ui ui, String table, int row) {
        return row(ui.language(), table, row);
    }

    static String row(Language language, String table, int row) {
        return Messages.text(language, "authoring.row", text(language, table), String.valueOf(row + 1));
    }

    /** What to know before a field is filled in, if there is anything: for this kind, else for all. */
    public static Optional<String> hint(Ui ui, String kind, String id) {
        return Messages.find(ui.language(), "authoring.hint-" + kind + "-" + id)
                .or(() -> Messages.find(ui.language(), "authoring.hint-" + id));
    }
}
