package academy.huikuan.worksheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form to fill in, as its authors wrote it.
 * @param purpose when one needs it, a sentence
 * @param caution what to mind before it leaves the house; empty where nothing
 * @param unit the unit that teaches it, and {@code section} there
 * @param order its place in the list
 * @param copyable whether a sheet may start from the example
 * @param name how a sheet is called, from what stands in it
 * @param landscape whether the paper lies
 * @param letter how it is printed; empty for a card that is printed as it is filled in
 */
public record Form(
        String id,
        String title,
        String purpose,
        String caution,
        String icon,
        String unit,
        String section,
        int order,
        boolean copyable,
        Phrase name,
        boolean landscape,
        List<Group> groups,
        List<Letter.Part> letter,
        Entries example) {
    public Form {
        groups = List.copyOf(groups);
        letter = List.copyOf(letter);
    }

    /** All fields, in order. */
    public List<Field> fields() {
        return groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    Optional<Field> field(String id) {
        return fields().stream().filter(field -> field.id().equals(id)).findFirst();
    }

    /** The form's address. */
    public String address() {
        return "/forms/" + id;
    }

    /** Where the course teaches it. */
    public String lesson() {
        return "/course/" + unit + "/" + section;
    }

    /** A new sheet: as many rows as the tables start with, and what is preset in them. */
    Entries blank() {
        Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
        for (Field field : fields())
            if (field.kind() instanceof Kind.Table table) {
                List<Map<String, String>> rows = new ArrayList<>(table.presets());
                while (rows.size() < table.start()) rows.add(Map.of());
                tables.put(field.id(), rows);
            }
        return new Entries(Map.of(), tables);
    }

    Form with(Entries filled) {
        return new Form(
                id, title, purpose, caution, icon, unit, section, order, copyable, name, landscape, groups, letter, filled);
    }

    /** How a sheet with these entries is called: at most 80 characters, the form's title where nothing is filled in. */
    String nameOf(Filled filled) {
        String told = this.name.runs(filled).stream()
                .filter(run -> !run.gap())
                .map(Phrase.Run::text)
                .reduce("", String::concat)
                .replaceAll("\\s+", " ")
                .replaceAll("^[\\s\u00B7]+|[\\s\u00B7]+$", "");
        if (told.isEmpty()) return title;
        int end = told.offsetByCodePoints(0, Math.min(80, told.codePointCount(0, told.length())));
        return told.substring(0, end);
    }
}
