package academy.huikuan.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What stands in a sheet, as it was typed, right or wrong.
 * @param texts by field id
 * @param tables rows by field id, each by column id
 */
public record Entries(Map<String, String> texts, Map<String, List<Map<String, String>>> tables) {
    static final Entries NONE = new Entries(Map.of(), Map.of());

    public Entries {
        texts = Map.copyOf(texts);
        Map<String, List<Map<String, String>>> copies = new LinkedHashMap<>();
        tables.forEach((id, rows) -> copies.put(id, rows.stream().map(Map::copyOf).toList()));
        tables = Map.copyOf(copies);
    }

    public String text(String field) {
        return texts.getOrDefault(field, "");
    }

    public List<Map<String, String>> rows(String table) {
        return tables.getOrDefault(table, List.of());
    }

    /** The text of a cell, empty where there is none. */
    public String cell(String table, int row, String column) {
        List<Map<String, String>> rows = rows(table);
        return row < rows.size() ? rows.get(row).getOrDefault(column, "") : "";
    }

    /** With an empty row at the end of a table. */
    Entries withRow(String table) {
        List<Map<String, String>> rows = new ArrayList<>(rows(table));
        rows.add(Map.of());
        return with(table, rows);
    }

    /** Without that row; a table keeps one. */
    Entries withoutRow(String table, int row) {
        List<Map<String, String>> rows = new ArrayList<>(rows(table));
        if (row < rows.size()) rows.remove(row);
        if (rows.isEmpty()) rows.add(Map.of());
        return with(table, rows);
    }

    private Entries with(String table, List<Map<String, String>> rows) {
        Map<String, List<Map<String, String>>> changed = new LinkedHashMap<>(tables);
        changed.put(table, rows);
        return new Entries(texts, changed);
    }

    static boolean empty(Map<String, String> row) {
        return row.values().stream().allMatch(String::isBlank);
    }
}
