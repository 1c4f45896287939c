package academy.huikuan.authoring;

import academy.huikuan.people.Fault;
import academy.huikuan.question.Text;
import academy.huikuan.question.Unit;
import academy.huikuan.question.Weight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Reads a form's fields one by one, and notes what is wrong where. */
final class Sheet {
    private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]{1,15}(\\.[0-9]{1,10})?|\\.[0-9]{1,10})");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Entries entries;
    private final Text.Format format;
    private final Map<String, Fault> faults = new LinkedHashMap<>();

    Sheet(Entries entries, Text.Format format) {
        this.entries = entries;
        this.format = format;
    }

    /** @param place a field's id, or `table.row.column` */
    void fault(String place, String key, String... details) {
        faults.putIfAbsent(place, new Fault(key, List.of(details)));
    }

    Map<String, Fault> faults() {
        return faults;
    }

    boolean clean() {
        return faults.isEmpty();
    }

    Text.Format format() {
        return format;
    }

    String text(String id) {
        return entries.text(id);
    }

    boolean ticked(String id) {
        return !entries.text(id).isEmpty();
    }

    Optional<Text> some(String id) {
        return some(format, entries.text(id));
    }

    static Optional<Text> some(Text.Format format, String text) {
        return text.isBlank() ? Optional.empty() : Optional.of(new Text(format, text));
    }

    /** One row that is not empty. @param number from 0, as it stands in the form */
    record Row(Sheet sheet, String table, int number, Map<String, String> cells) {
        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        String place(String column) {
            return table + "." + number + "." + column;
        }

        Optional<Text> some(String column) {
            return Sheet.some(sheet.format, cell(column));
        }

        /** The text; where there is none, that is noted. */
        Text needed(String column) {
            if (cell(column).isEmpty()) sheet.fault(place(column), "authoring.fault-empty");
            return new Text(sheet.format, cell(column));
        }

        Optional<BigDecimal> number(String column) {
            return sheet.number(place(column), cell(column));
        }

        /** A percentage; an empty field is what is usual. */
        Weight weight(String column, Weight usual, boolean negative) {
            String typed = cell(column).replace("%", "").replace("\uFF05", "").strip();
            if (typed.isEmpty()) return usual;
            Optional<BigDecimal> percent = sheet.number(place(column), typed);
            if (percent.isEmpty()) return usual;
            BigDecimal given = percent.get();
            if (given.abs().compareTo(HUNDRED) > 0 || given.signum() < 0 && !negative) {
                sheet.fault(place(column), negative ? "authoring.fault-weight" : "authoring.fault-share");
                return usual;
            }
            return Weight.ofPercent(given);
        }
    }

    List<Row> rows(String table) {
        List<Row> rows = new ArrayList<>();
        List<Map<String, String>> all = entries.rows(table);
        for (int row = 0; row < all.size(); row++) if (!all.get(row).isEmpty()) rows.add(new Row(this, table, row, all.get(row)));
        return rows;
    }

    Optional<BigDecimal> number(String place, String typed) {
        String plain = java.text.Normalizer.normalize(typed, java.text.Normalizer.Form.NFKC).replaceAll("[\\s,]", "");
        if (NUMBER.matcher(plain).matches()) return Optional.of(new BigDecimal(plain).stripTrailingZeros());
        fault(place, typed.isEmpty() ? "authoring.fault-empty" : "authoring.fault-number");
        return Optional.empty();
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        for (Row row : rows("unit")) {
            String name = row.cell("called");
            BigDecimal multiplier = row.number("multiplier").orElse(BigDecimal.ONE);
            if (name.isEmpty() || name.matches(".*[\\[\\]=,].*")) fault(row.place("called"), "authoring.fault-unit");
            else if (multiplier.signum() <= 0) fault(row.place("multiplier"), "authoring.fault-positive");
            else units.add(new Unit(name, multiplier));
        }
        return units;
    }

    /** What is made of the fields, unless something was wrong. */
    <T> Optional<T> made(Supplier<T> made) {
        if (!clean()) return Optional.empty();
        try {
            return Optional.of(made.get());
        } catch (IllegalArgumentException refused) {
            fault("form", "authoring.fault-refused", String.valueOf(refused.getMessage()));
            return Optional.empty();
        }
    }
}
