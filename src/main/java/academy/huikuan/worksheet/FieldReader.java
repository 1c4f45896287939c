package academy.huikuan.worksheet;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceYaml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the groups and fields of a form. */
final class FieldReader {
    private static final Set<String> KINDS =
            Set.of("line", "text", "date", "amount", "number", "choice", "table", "days", "stage", "rest");

    private final List<Problem> problems;
    private final String path;

    FieldReader(List<Problem> problems, String path) {
        this.problems = problems;
        this.path = path;
    }

    List<Group> groups(SourceYaml form) {
        List<Group> groups = new ArrayList<>();
        Map<String, SourceYaml> seen = new HashMap<>();
        for (SourceYaml yaml : form.parts("groups")) {
            yaml.only("title", "hint", "fields");
            groups.add(new Group(yaml.text("title"), FormReader.optional(yaml, "hint", ""), fields(yaml, "fields", false, seen)));
        }
        List<Field> all = groups.stream().flatMap(group -> group.fields().stream()).toList();
        for (Field field : all) {
            check(field, all, List.of(), seen);
            if (field.kind() instanceof Kind.Table table)
                table.columns().forEach(column -> check(column, all, table.columns(), Map.of(column.id(), seen.get(field.id()))));
        }
        return groups;
    }

    private List<Field> fields(SourceYaml yaml, String key, boolean columns, Map<String, SourceYaml> seen) {
        List<Field> fields = new ArrayList<>();
        for (SourceYaml part : yaml.parts(key)) field(part, columns).ifPresent(field -> {
            if (seen.putIfAbsent(field.id(), part) != null) part.wrong("id", "the id '" + field.id() + "' stands twice");
            else fields.add(field);
        });
        return fields;
    }

    private Optional<Field> field(SourceYaml yaml, boolean column) {
        int before = problems.size();
        String id = yaml.text("id");
        if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]{0,39}")) yaml.wrong("id", "the id must consist of small letters, digits and -");
        String label = yaml.text("label");
        String kind = yaml.text("kind");
        if (!kind.isEmpty() && !KINDS.contains(kind)) yaml.wrong("kind", "there is no kind '" + kind + "'");
        if (column && kind.equals("table")) yaml.wrong("kind", "a table holds no table");
        boolean computed = Set.of("days", "stage", "rest").contains(kind);
        String hint = column || computed ? FormReader.optional(yaml, "hint", "") : yaml.text("hint");
        String needed = FormReader.optional(yaml, "needed", "false");
        if (!Set.of("true", "false").contains(needed)) yaml.wrong("needed", "'needed' is true or false");
        Optional<Kind> made = problems.size() > before ? Optional.empty() : kind(kind, yaml);
        return problems.size() > before ? Optional.empty() : made.map(one -> new Field(id, label, hint, needed.equals("true"), one));
    }

    private Optional<Kind> kind(String kind, SourceYaml yaml) {
        switch (kind) {
            case "line":
                return only(yaml, new Kind.Line());
            case "text":
                return only(yaml, new Kind.Text());
            case "date":
                return only(yaml, new Kind.Day());
            case "amount":
                return only(yaml, new Kind.Money());
            case "number":
                return number(yaml);
            case "choice":
                return choice(yaml);
            case "table":
                return table(yaml);
            case "days":
                return only(yaml, new Kind.Late(yaml.text("due"), yaml.text("day")), "due", "day");
            case "stage":
                return only(yaml, new Kind.Stage(yaml.text("due"), yaml.text("day")), "due", "day");
            default:
                return only(yaml, new Kind.Rest(yaml.text("whole"), yaml.text("part")), "whole", "part");
        }
    }

    private static Optional<Kind> only(SourceYaml yaml, Kind kind, String... more) {
        List<String> known = new ArrayList<>(List.of("id", "label", "kind", "hint", "needed"));
        known.addAll(List.of(more));
        yaml.only(known.toArray(String[]::new));
        return Optional.of(kind);
    }

    private Optional<Kind> number(SourceYaml yaml) {
        String least = FormReader.optional(yaml, "least", "0");
        String most = yaml.text("most");
        boolean range = least.matches("-?[0-9]{1,9}") && most.matches("[0-9]{1,9}") && Long.parseLong(least) <= Long.parseLong(most);
        if (!range) {
            yaml.wrong("most", "'least' and 'most' are whole numbers, the smaller first");
            return Optional.empty();
        }
        Kind kind = new Kind.Number(FormReader.optional(yaml, "unit", ""), Long.parseLong(least), Long.parseLong(most));
        return only(yaml, kind, "unit", "least", "most");
    }

    private static Optional<Kind> choice(SourceYaml yaml) {
        Map<String, String> options = new LinkedHashMap<>();
        yaml.part("options").ifPresent(part -> part.keys().forEach(id -> {
            if (!id.matches("[a-z0-9-]{1,40}")) part.wrong(id, "an option's id must consist of small letters, digits and -");
            options.put(id, part.text(id));
        }));
        if (options.size() < 2) yaml.wrong("options", "a choice has two options or more");
        return only(yaml, new Kind.Choice(options), "options");
    }

    private Optional<Kind> table(SourceYaml yaml) {
        int before = problems.size();
        List<Field> columns = fields(yaml, "columns", true, new HashMap<>());
        List<String> totals = yaml.keys().contains("totals") ? yaml.texts("totals") : List.of();
        for (String total : totals) {
            boolean adds = columns.stream()
                    .anyMatch(column -> column.id().equals(total)
                            && (column.kind() instanceof Kind.Money || column.kind() instanceof Kind.Rest));
            if (!adds) yaml.wrong("totals", "there is no column of amounts '" + total + "'");
        }
        String start = FormReader.optional(yaml, "start", "1");
        String most = FormReader.optional(yaml, "most", String.valueOf(Kind.ROWS));
        boolean rows = start.matches("[1-9][0-9]?") && most.matches("[1-9][0-9]?")
                && Integer.parseInt(start) <= Integer.parseInt(most) && Integer.parseInt(most) <= Kind.ROWS;
        if (!rows) yaml.wrong("most", "'start' and 'most' are rows from 1 to " + Kind.ROWS + ", the smaller first");
        List<Map<String, String>> presets = new ArrayList<>();
        if (yaml.keys().contains("presets"))
            for (SourceYaml part : yaml.parts("presets")) {
                part.only(typed(columns));
                Map<String, String> row = new HashMap<>();
                for (String column : part.keys()) row.put(column, part.text(column));
                presets.add(row);
            }
        if (rows && presets.size() > Integer.parseInt(start)) yaml.wrong("presets", "there are more presets than rows at the start");
        if (problems.size() > before) return Optional.empty();
        return only(
                yaml, new Kind.Table(columns, totals, Integer.parseInt(start), Integer.parseInt(most), presets), "columns", "totals", "start",
                "most", "presets");
    }

    static String[] typed(List<Field> fields) {
        return fields.stream().filter(field -> field.kind() instanceof Kind.Typed).map(Field::id).toArray(String[]::new);
    }

    /** What is computed must be made of dates, or of amounts, of the same row or of the sheet. */
    private void check(Field field, List<Field> all, List<Field> row, Map<String, SourceYaml> lines) {
        if (!(field.kind() instanceof Kind.Computed computed)) return;
        Class<?> wanted = computed instanceof Kind.Rest ? Kind.Money.class : Kind.Day.class;
        for (String from : computed.from()) {
            Optional<Field> found = row.stream().filter(one -> one.id().equals(from)).findFirst()
                    .or(() -> all.stream().filter(one -> one.id().equals(from)).findFirst());
            if (found.filter(one -> wanted.isInstance(one.kind())).isEmpty())
                problems.add(new Problem(
                        path, lines.get(field.id()).line(),
                        "'" + field.id() + "' is made of '" + from + "', which is no " + (wanted == Kind.Money.class ? "amount" : "date")));
        }
    }
}
