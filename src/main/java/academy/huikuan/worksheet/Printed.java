package academy.huikuan.worksheet;

import academy.huikuan.web.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** A sheet as it stands on paper. @param letter whether it looks like a letter; else it is a card */
public record Printed(String title, boolean letter, boolean landscape, List<Block> blocks) {
    /** A piece of the page, from top to bottom. */
    public sealed interface Block permits Heading, Facts, Grid, Paragraph, Signs, Cut {}

    public record Heading(String text) implements Block {}

    public record Facts(List<Fact> facts) implements Block {}

    /**
     * A label and what stands beside it.
     * @param text empty: a line to write on
     * @param wide whether it needs the whole width
     */
    public record Fact(String label, String text, boolean wide) {}

    /** @param totals a text for each column, the first one free for its word; empty where nothing is added up */
    public record Grid(String label, List<Head> heads, List<List<String>> rows, List<String> totals) implements Block {}

    /** @param style `number`, `date` or nothing */
    public record Head(String label, String style) {}

    public record Paragraph(Letter.Style style, List<Phrase.Run> runs) implements Block {}

    public record Signs(List<Sign> signs) implements Block {}

    public record Sign(List<Phrase.Run> title, List<List<Phrase.Run>> lines) {}

    public record Cut(List<Phrase.Run> runs) implements Block {}

    /** Longest text that takes half a line. */
    private static final int SHORT = 16;

    public static Printed of(Filled filled, Language language) {
        Form form = filled.form();
        List<Block> blocks = new ArrayList<>();
        if (form.letter().isEmpty()) form.groups().forEach(group -> card(group, filled, language, blocks));
        else
            form.letter().stream()
                    .filter(part -> part.when().map(when -> when.holds(filled)).orElse(true))
                    .forEach(part -> blocks.add(block(part, filled, language)));
        return new Printed(form.title(), !form.letter().isEmpty(), form.landscape(), List.copyOf(blocks));
    }

    private static void card(Group group, Filled filled, Language language, List<Block> blocks) {
        blocks.add(new Heading(group.title()));
        List<Fact> facts = new ArrayList<>();
        for (Field field : group.fields()) {
            if (field.kind() instanceof Kind.Table table) {
                if (!facts.isEmpty()) blocks.add(new Facts(List.copyOf(facts)));
                facts.clear();
                blocks.add(grid(field, table, filled, language));
            } else facts.add(fact(field, filled, language));
        }
        if (!facts.isEmpty()) blocks.add(new Facts(List.copyOf(facts)));
    }

    private static Fact fact(Field field, Filled filled, Language language) {
        String typed = filled.entries().text(field.id());
        String text = field.kind() instanceof Kind.Typed && !filled.shown().containsKey(field.id())
                ? Filled.printed(field, typed)
                : Optional.ofNullable(filled.shown().get(field.id())).map(shown -> shown.text(language)).orElse("");
        return new Fact(field.label(), text, field.kind() instanceof Kind.Text || text.length() > SHORT || field.label().length() > SHORT);
    }

    private static Block block(Letter.Part part, Filled filled, Language language) {
        if (part instanceof Letter.Sentence sentence) return new Paragraph(sentence.style(), sentence.phrase().runs(filled));
        if (part instanceof Letter.Cut cut) return new Cut(cut.phrase().runs(filled));
        if (part instanceof Letter.Signs signs)
            return new Signs(signs.signs().stream()
                    .map(sign -> new Sign(
                            sign.title().runs(filled), sign.lines().stream().map(line -> line.runs(filled)).toList()))
                    .toList());
        Field field = filled.form().field(((Letter.Rows) part).table()).orElseThrow();
        return grid(field, (Kind.Table) field.kind(), filled, language);
    }

    /** Empty rows are left out; a table of nothing else keeps them, to be filled in by hand. */
    private static Grid grid(Field field, Kind.Table table, Filled filled, Language language) {
        List<Map<String, String>> entered = filled.entries().rows(field.id());
        List<Integer> numbers = IntStream.range(0, entered.size()).boxed().filter(row -> !Entries.empty(entered.get(row))).toList();
        if (numbers.isEmpty()) numbers = IntStream.range(0, Math.max(table.start(), entered.size())).boxed().toList();
        List<List<String>> rows = numbers.stream()
                .map(row -> table.columns().stream()
                        .map(column -> cell(
                                column,
                                field.id() + "." + row + "." + column.id(),
                                filled.entries().cell(field.id(), row, column.id()),
                                filled,
                                language))
                        .toList())
                .toList();
        List<String> totals = table.totals().isEmpty()
                ? List.of()
                : table.columns().stream()
                        .map(column -> filled.shown().containsKey(field.id() + "." + column.id())
                                ? filled.shown().get(field.id() + "." + column.id()).plain()
                                : "")
                        .toList();
        List<Head> heads = table.columns().stream().map(column -> new Head(column.label(), style(column.kind()))).toList();
        return new Grid(field.label(), heads, rows, totals);
    }

    private static String style(Kind kind) {
        if (kind instanceof Kind.Day) return "date";
        return kind instanceof Kind.Money || kind instanceof Kind.Number || kind instanceof Kind.Rest ? "number" : "";
    }

    private static String cell(Field field, String place, String typed, Filled filled, Language language) {
        if (field.kind() instanceof Kind.Day) return Dates.read(typed).map(Object::toString).orElse(typed);
        if (field.kind() instanceof Kind.Typed) return Filled.printed(field, typed);
        Shown shown = filled.shown().get(place);
        if (shown == null) return "";
        return field.kind() instanceof Kind.Rest ? shown.plain() : shown.text(language);
    }
}
