package academy.huikuan.worksheet;

import academy.huikuan.platform.SourceYaml;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads how a letter is printed, against the fields that there are. */
final class LetterReader {
    private static final Set<String> STYLES = Set.of("heading", "plain", "text", "right", "item");

    private final List<Field> fields;

    LetterReader(List<Group> groups) {
        this.fields = groups.stream().flatMap(group -> group.fields().stream()).toList();
    }

    List<Letter.Part> parts(SourceYaml form) {
        List<Letter.Part> parts = new ArrayList<>();
        for (SourceYaml yaml : form.parts("letter")) part(yaml).ifPresent(parts::add);
        return parts;
    }

    private Optional<Letter.Part> part(SourceYaml yaml) {
        List<String> kinds = yaml.keys().stream().filter(key -> !key.equals("when")).toList();
        if (kinds.size() != 1) {
            String key = kinds.isEmpty() ? "when" : kinds.get(1);
            yaml.wrong(key, "a part of a letter is one of heading, plain, text, right, item, table, sign, cut");
            return Optional.empty();
        }
        String kind = kinds.get(0);
        Optional<Condition> when = yaml.keys().contains("when") ? condition(yaml) : Optional.empty();
        if (STYLES.contains(kind))
            return Optional.of(new Letter.Sentence(Letter.Style.valueOf(kind.toUpperCase(Locale.ROOT)), phrase(yaml, kind), when));
        if (kind.equals("cut")) return Optional.of(new Letter.Cut(phrase(yaml, kind), when));
        if (kind.equals("sign")) return Optional.of(new Letter.Signs(yaml.parts("sign").stream().map(this::sign).toList(), when));
        if (!kind.equals("table")) {
            yaml.wrong(kind, "unknown key '" + kind + "'");
            return Optional.empty();
        }
        String table = yaml.text("table");
        boolean there = field(table).filter(field -> field.kind() instanceof Kind.Table).isPresent();
        if (!there) yaml.wrong("table", "there is no table '" + table + "'");
        return Optional.of(new Letter.Rows(table, when));
    }

    private Letter.Sign sign(SourceYaml yaml) {
        yaml.only("title", "lines");
        List<Phrase> lines = yaml.texts("lines").stream().map(Phrase::of).toList();
        lines.forEach(line -> check(yaml, "lines", line));
        return new Letter.Sign(phrase(yaml, "title"), lines);
    }

    private Optional<Condition> condition(SourceYaml yaml) {
        Condition when = Condition.of(yaml.text("when"));
        Optional<Field> field = field(when.field());
        if (field.isEmpty()) yaml.wrong("when", "there is no field '" + when.field() + "'");
        else
            when.is().filter(is -> !states(field.get().kind()).contains(is))
                    .ifPresent(is -> yaml.wrong("when", "'" + when.field() + "' is never '" + is + "'"));
        return Optional.of(when);
    }

    private static Set<String> states(Kind kind) {
        if (kind instanceof Kind.Choice choice) return choice.options().keySet();
        return kind instanceof Kind.Late ? Set.of(Condition.LATE, Condition.EARLY) : Set.of();
    }

    private Phrase phrase(SourceYaml yaml, String key) {
        Phrase phrase = Phrase.of(yaml.text(key));
        check(yaml, key, phrase);
        return phrase;
    }

    /** Every place must be a field that has a text of its own, or the total of a column; capitals want an amount. */
    void check(SourceYaml yaml, String key, Phrase phrase) {
        if (phrase.broken()) yaml.wrong(key, "a brace opens no place such as {amount}");
        for (Phrase.Piece piece : phrase.pieces()) {
            if (!piece.place()) continue;
            String[] names = piece.text().split("\\.", 2);
            Optional<Kind> kind = field(names[0]).map(Field::kind);
            boolean total = names.length == 2
                    && kind.isPresent()
                    && kind.get() instanceof Kind.Table table
                    && table.totals().contains(names[1]);
            boolean single = names.length == 1 && kind.isPresent() && !(kind.get() instanceof Kind.Table);
            if (!total && !single) yaml.wrong(key, "there is no place {" + piece.text() + "}");
            else if (piece.capital() && !total && !(kind.get() instanceof Kind.Money) && !(kind.get() instanceof Kind.Rest))
                yaml.wrong(key, "'" + piece.text() + "' is no amount");
        }
    }

    private Optional<Field> field(String id) {
        return fields.stream().filter(field -> field.id().equals(id)).findFirst();
    }
}
