package academy.huikuan.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the page of a sheet sends.
 * @param revision the sheet's that the page showed; -1 where it says none
 * @param action `save`, `keep` (while typing), `print`, `separate` (as another sheet), or `add-items`, `remove-items-3` with the row from 0
 */
record SheetForm(int revision, Entries entries, String action) {
    private static final Pattern REMOVE = Pattern.compile("remove-([a-z][a-z0-9-]*?)-([0-9]{1,2})");
    /** One row more than any table takes, so that too many are told. */
    private static final int MOST_ROWS = Kind.ROWS + 1;

    static SheetForm of(Form form, Map<String, List<String>> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (Field field : form.fields()) {
            if (field.kind() instanceof Kind.Table table) tables.put(field.id(), rows(field.id(), table, sent));
            else if (field.kind() instanceof Kind.Typed) put(texts, field.id(), text(sent, field.id(), field.kind()));
        }
        String revision = first(sent, "revision");
        return new SheetForm(
                revision.matches("[0-9]{1,9}") ? Integer.parseInt(revision) : -1, new Entries(texts, tables), first(sent, "action"));
    }

    private static List<Map<String, String>> rows(String id, Kind.Table table, Map<String, List<String>> sent) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < MOST_ROWS; row++) {
            String before = id + "." + row + ".";
            if (sent.keySet().stream().noneMatch(name -> name.startsWith(before))) break;
            Map<String, String> cells = new LinkedHashMap<>();
            for (Field column : table.columns())
                if (column.kind() instanceof Kind.Typed) put(cells, column.id(), text(sent, before + column.id(), column.kind()));
            rows.add(cells);
        }
        if (rows.isEmpty()) rows.add(Map.of());
        return rows;
    }

    private static void put(Map<String, String> texts, String id, String text) {
        if (!text.isEmpty()) texts.put(id, text);
    }

    /** What is left after the action: a row more or less. */
    Entries changed(Form form) {
        if (action.startsWith("add-")) {
            String id = action.substring(4);
            boolean room = form.field(id).map(Field::kind).filter(Kind.Table.class::isInstance).map(Kind.Table.class::cast)
                    .filter(table -> entries.rows(id).size() < table.most()).isPresent();
            return room ? entries.withRow(id) : entries;
        }
        Matcher remove = REMOVE.matcher(action);
        boolean table = remove.matches() && form.field(remove.group(1)).filter(field -> field.kind() instanceof Kind.Table).isPresent();
        return table ? entries.withoutRow(remove.group(1), Integer.parseInt(remove.group(2))) : entries;
    }

    /** Where on the page to go on. */
    String place() {
        Matcher remove = REMOVE.matcher(action);
        if (action.startsWith("add-") && action.matches("add-[a-z0-9-]+")) {
            String id = action.substring(4);
            return "#" + id + "." + Math.max(0, entries.rows(id).size());
        }
        return remove.matches() ? "#" + remove.group(1) : "";
    }

    /** Whether a text or a table is longer than what is kept. */
    boolean tooLong(Filled filled) {
        return filled.faults().values().stream().anyMatch(fault -> fault.key().matches("worksheet\\.fault-(long|rows)"));
    }

    private static String text(Map<String, List<String>> sent, String name, Kind kind) {
        String clean = first(sent, name).replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ").strip();
        return kind instanceof Kind.Text ? clean : clean.replaceAll("\\s+", " ");
    }

    private static String first(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
