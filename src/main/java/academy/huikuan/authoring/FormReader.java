package academy.huikuan.authoring;

import academy.huikuan.people.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a page of ours sends for the parts of a form; anything else in it is passed over. */
final class FormReader {
    private static final Pattern ROW = Pattern.compile("(remove|up|down)-([a-z]+)-([0-9]{1,2})");

    private FormReader() {}

    static Entries read(List<Part> parts, Map<String, List<String>> sent) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.Table table) tables.put(table.id(), rows(table, sent));
            else if (part instanceof Part.Field field) texts.put(field.id(), text(field, field.id(), sent));
        }
        return new Entries(texts, tables);
    }

    private static List<Map<String, String>> rows(Part.Table table, Map<String, List<String>> sent) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int row = 0; row < table.most(); row++) {
            String before = table.id() + "." + row + ".";
            if (sent.keySet().stream().noneMatch(name -> name.startsWith(before))) break;
            Map<String, String> cells = new LinkedHashMap<>();
            for (Part.Field column : table.columns()) cells.put(column.id(), text(column, before + column.id(), sent));
            rows.add(cells);
        }
        return rows;
    }

    private static String text(Part.Field field, String name, Map<String, List<String>> sent) {
        List<String> values = sent.getOrDefault(name, List.of());
        if (field.type() == Part.Type.CHECKS)
            return String.join(" ", values.stream().filter(value -> value.matches("[a-z0-9/-]{1,80}")).distinct().toList());
        String clean = values.stream().findFirst().orElse("").replace("\r\n", "\n").replace('\r', '\n');
        clean = clean.replaceAll("[\\p{Cntrl}&&[^\n\t]]", " ");
        return field.type() == Part.Type.TEXT ? clean.strip() : clean.replaceAll("\\s+", " ").strip();
    }

    /** Texts that are longer than their fields take; they are not cut, but refused. */
    static Map<String, Fault> tooLong(List<Part> parts, Entries entries) {
        Map<String, Fault> faults = new LinkedHashMap<>();
        for (Part part : parts) {
            if (part instanceof Part.Field field) check(field, field.id(), entries.text(field.id()), faults);
            if (!(part instanceof Part.Table table)) continue;
            for (int row = 0; row < entries.rows(table.id()).size(); row++)
                for (Part.Field column : table.columns())
                    check(column, table.id() + "." + row + "." + column.id(), entries.cell(table.id(), row, column.id()), faults);
        }
        return faults;
    }

    private static void check(Part.Field field, String place, String text, Map<String, Fault> faults) {
        if (text.length() > field.most()) faults.put(place, new Fault("authoring.fault-long", List.of(String.valueOf(field.most()))));
    }

    /** What is left after a button that adds, removes or moves a row. */
    static Entries changed(List<Part> parts, Entries entries, String action) {
        for (Part part : parts) {
            if (!(part instanceof Part.Table table)) continue;
            if (action.equals("add-" + table.id()))
                return entries.rows(table.id()).size() < table.most() ? entries.withRow(table.id(), table.least()) : entries;
            Matcher row = ROW.matcher(action);
            if (!row.matches() || !row.group(2).equals(table.id())) continue;
            int number = Integer.parseInt(row.group(3));
            if (row.group(1).equals("remove")) return entries.withoutRow(table.id(), number);
            return entries.moved(table.id(), number, row.group(1).equals("up") ? -1 : 1);
        }
        return entries;
    }

    /** Whether the action is a button of a table, so that the page comes back where it was. */
    static boolean ofTable(String action) {
        return action.startsWith("add-") || ROW.matcher(action).matches();
    }

    /** Where on the page to go on. */
    static String place(String action, Entries entries) {
        if (action.startsWith("add-")) {
            String table = action.substring(4).replaceAll("[^a-z]", "");
            return "#" + table + "." + Math.max(0, entries.rows(table).size() - 1);
        }
        Matcher row = ROW.matcher(action);
        return row.matches() ? "#" + row.group(2) : "";
    }
}
