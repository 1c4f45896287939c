package academy.huikuan.worksheet;

import academy.huikuan.people.Fault;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A form with what was typed into it, judged and computed. Places are named by the field's id, cells `table.row.column` with rows
 * from 0, totals `table.column`.
 */
public final class Filled {
    private final Form form;
    private final Entries entries;
    private final Map<String, Fault> faults = new LinkedHashMap<>();
    private final Map<String, Shown> shown = new LinkedHashMap<>();
    private final List<String> gaps = new ArrayList<>();

    public Filled(Form form, Entries entries) {
        this.form = form;
        this.entries = entries;
        for (Field field : form.fields()) {
            if (field.kind() instanceof Kind.Table table) judge(field, table);
            else judge(field.id(), field, entries::text, "");
            if (field.needed() && blank(field)) gaps.add(field.label());
        }
    }

    private boolean blank(Field field) {
        return field.kind() instanceof Kind.Table
                ? entries.rows(field.id()).stream().allMatch(Entries::empty)
                : entries.text(field.id()).isBlank();
    }

    private void judge(Field field, Kind.Table table) {
        List<Map<String, String>> rows = entries.rows(field.id());
        if (rows.size() > table.most()) faults.put(field.id(), fault("worksheet.fault-rows", String.valueOf(table.most())));
        for (int row = 0; row < rows.size(); row++) {
            Map<String, String> cells = rows.get(row);
            if (Entries.empty(cells)) continue;
            String before = field.id() + "." + row + ".";
            UnaryOperator<String> values = id -> table.column(id).isPresent() ? cells.getOrDefault(id, "") : entries.text(id);
            for (Field column : table.columns()) judge(before + column.id(), column, values, before);
        }
        for (String total : table.totals())
            total(field.id(), table.column(total).orElseThrow())
                    .ifPresent(sum -> shown.put(field.id() + "." + total, Shown.of(sum)));
    }

    private void judge(String name, Field field, UnaryOperator<String> values, String before) {
        if (field.kind() instanceof Kind.Computed computed) {
            computed.result(values).ifPresent(result -> shown.put(name, result));
            if (computed instanceof Kind.Rest rest) tooMuch(rest, values, before);
        }
        if (!(field.kind() instanceof Kind.Typed kind)) return;
        String typed = values.apply(field.id());
        if (typed.length() > kind.longest()) faults.put(name, fault("worksheet.fault-long", String.valueOf(kind.longest())));
        else if (!typed.isBlank()) kind.fault(typed).ifPresent(fault -> faults.put(name, fault));
        if (kind instanceof Kind.Money) Amount.read(typed).ifPresent(amount -> shown.put(name, Shown.of(amount)));
    }

    private void tooMuch(Kind.Rest rest, UnaryOperator<String> values, String before) {
        Optional<Amount> whole = Amount.read(values.apply(rest.whole()));
        Optional<Amount> part = Amount.read(values.apply(rest.part()));
        if (whole.isPresent() && part.isPresent() && whole.get().minus(part.get()).isEmpty())
            faults.putIfAbsent(before + rest.part(), fault("worksheet.fault-part", whole.get().toString()));
    }

    private Optional<Amount> total(String table, Field column) {
        List<Amount> amounts = new ArrayList<>();
        for (int row = 0; row < entries.rows(table).size(); row++) {
            int at = row;
            if (column.kind() instanceof Kind.Rest rest) rest.rest(id -> entries.cell(table, at, id)).ifPresent(amounts::add);
            else Amount.read(entries.cell(table, row, column.id())).ifPresent(amounts::add);
        }
        return amounts.stream().reduce(Amount::plus);
    }

    private static Fault fault(String key, String... details) {
        return new Fault(key, List.of(details));
    }

    public Form form() {
        return form;
    }

    public Entries entries() {
        return entries;
    }

    /** What cannot be taken, by place, in order. */
    public Map<String, Fault> faults() {
        return Collections.unmodifiableMap(faults);
    }

    /** Amounts as they were understood, and everything computed, by place. */
    public Map<String, Shown> shown() {
        return Collections.unmodifiableMap(shown);
    }

    /** The labels of the needed fields that are empty. */
    public List<String> gaps() {
        return List.copyOf(gaps);
    }

    public String name() {
        return form.nameOf(this);
    }

    /** As it stands on paper; empty where there is nothing. */
    String printed(String place) {
        Optional<Field> typed = form.field(place).filter(field -> field.kind() instanceof Kind.Typed);
        if (typed.isPresent()) return printed(typed.get(), entries.text(place));
        return shown.containsKey(place) ? shown.get(place).plain() : "";
    }

    static String printed(Field field, String typed) {
        return typed.isBlank() ? "" : ((Kind.Typed) field.kind()).printed(typed);
    }

    /** An amount in capital characters; empty where there is none. */
    String capital(String place) {
        String digits = shown.containsKey(place) ? shown.get(place).plain() : entries.text(place);
        return Amount.read(digits).map(Amount::capital).orElse("");
    }

    /** What a condition asks about a field: the option, `late` (also as long as no day says otherwise) or `early`, else any text typed. */
    String state(String place) {
        Optional<Field> field = form.field(place);
        if (field.filter(one -> one.kind() instanceof Kind.Table).isPresent()) return blank(field.get()) ? "" : place;
        if (field.isPresent() && field.get().kind() instanceof Kind.Late) {
            Shown days = shown.get(place);
            return days == null || days.key().equals("worksheet.days-late") ? Condition.LATE : Condition.EARLY;
        }
        return entries.text(place).isBlank() && shown.containsKey(place) ? shown.get(place).plain() : entries.text(place);
    }
}
