package academy.huikuan.authoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a form's fields, right or wrong.
 * @param texts by the field's id; empty ones are left out
 * @param tables rows of texts by the table's id
 */
public record Entries(Map<String, String> texts, Map<String, List<Map<String, String>>> tables) {
    static final Entries NONE = new Entries(Map.of(), Map.of());

    public Entries {
        texts = filled(texts);
        Map<String, List<Map<String, String>>> copies = new LinkedHashMap<>();
        tables.forEach((id, rows) -> copies.put(id, rows.stream().map(Entries::filled).toList()));
        tables = Collections.unmodifiableMap(copies);
    }

    private static Map<String, String> filled(Map<String, String> texts) {
        Map<String, String> copy = new LinkedHashMap<>();
        texts.forEach((id, text) -> {
            if (!text.isEmpty()) copy.put(id, text);
        });
        return Collections.unmodifiableMap(copy);
    }

    /** A field's text, or an empty one. */
    public String text(String id) {
        return texts.getOrDefault(id, "");
    }

    public List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    public String cell(String table, int row, String column) {
        List<Map<String, String>> rows = rows(table);
        return row < rows.size() ? rows.get(row).getOrDefault(column, "") : "";
    }

    /** Whether a field with several boxes has that one ticked. */
    public boolean ticked(String id, String value) {
        return List.of(text(id).split(" ")).contains(value);
    }

    Entries with(String id, String text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(id, text);
        return new Entries(more, tables);
    }

    Entries with(String table, List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> more = new LinkedHashMap<>(tables);
        more.put(table, rows);
        return new Entries(texts, more);
    }

    /** These and, where they say nothing, those. */
    Entries and(Entries others) {
        Map<String, String> all = new LinkedHashMap<>(others.texts);
        all.putAll(texts);
        Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>(others.tables);
        rows.putAll(tables);
        return new Entries(all, rows);
    }

    Entries withRow(String table, int atLeast) {
        List<Map<String, String>> rows = new ArrayList<>(rows(table));
        while (rows.size() < atLeast) rows.add(Map.of());
        rows.add(Map.of());
        return with(table, rows);
    }

    Entries withoutRow(String table, int row) {
        List<Map<String, String>> rows = new ArrayList<>(rows(table));
        if (row < rows.size()) rows.remove(row);
        return with(table, rows);
    }

    /** Moves a row by one place; ordering items are right in the order in which they stand. */
    Entries moved(String table, int row, int by) {
        List<Map<String, String>> rows = new ArrayList<>(rows(table));
        int to = row + by;
        if (row < rows.size() && to >= 0 && to < rows.size()) Collections.swap(rows, row, to);
        return with(table, rows);
    }
}
