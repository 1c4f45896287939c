package academy.huikuan.worksheet;

import academy.huikuan.platform.Problem;
import academy.huikuan.platform.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A form with one field of each kind, for tests. */
final class SmallForm {
    static final String SOURCE = """
            id: small
            title: T
            purpose: P
            icon: mail
            lesson: one#two
            order: 1
            name: "{who} {amount}"
            groups:
              - title: G
                fields:
                  - {id: who, label: Who, kind: line, needed: true, hint: h}
                  - {id: note, label: Note, kind: text, hint: h}
                  - {id: due, label: Due, kind: date, hint: h}
                  - {id: day, label: Day, kind: date, hint: h}
                  - {id: days, label: Days, kind: days, due: due, day: day}
                  - {id: amount, label: Amount, kind: amount, hint: h}
                  - {id: times, label: Times, kind: number, most: 10, unit: 通, hint: h}
                  - {id: rule, label: Rule, kind: choice, hint: h, options: {none: No, organ: Organ}}
                  - id: items
                    label: Items
                    kind: table
                    hint: h
                    start: 2
                    most: 3
                    totals: [sum, rest]
                    columns:
                      - {id: name, label: Name, kind: line}
                      - {id: sum, label: Sum, kind: amount}
                      - {id: paid, label: Paid, kind: amount}
                      - {id: rest, label: Rest, kind: rest, whole: sum, part: paid}
                      - {id: due, label: Due, kind: date}
                      - {id: stage, label: Stage, kind: stage, due: due, day: day}
            letter:
              - heading: H
              - text: "To {who}, {amount} ({amount|capital}), {items.rest} left."
              - text: "{days} days late"
                when: days = late
              - text: "The rule"
                when: rule = organ
              - text: "About {note}"
                when: note
              - table: items
              - sign:
                  - {title: "{who}", lines: [Seal]}
            example:
              who: "{fan.customer}"
              amount: "{fan.amount}"
            """;

    private static final String CAST = """
            suppliers: {s: {name: S, short: S}}
            customers: {c: {name: Customer Ltd, short: C, contact: X}}
            deals:
              fan: {supplier: s, customer: c, what: W, amount: 142000, signed: 2026-08-28, delivered: 2026-09-01, due: 2026-10-31}
            """;

    private SmallForm() {}

    static Form read() {
        return FormReader.kept("small", SOURCE);
    }

    /** What is wrong with that source, in a folder with what it refers to. */
    static List<Problem> problems(Path folder, String source) {
        List<Problem> problems = new ArrayList<>();
        FormReader.read(folder(folder, source), problems);
        return problems;
    }

    static SourceFolder folder(Path folder, String source) {
        try {
            Files.createDirectories(folder.resolve("content/forms"));
            Files.createDirectories(folder.resolve("content/units/one"));
            Files.writeString(folder.resolve("content/forms/small.yaml"), source);
            Files.writeString(folder.resolve("content/units/one/unit.md"), "## X {#two}\n");
            Files.writeString(folder.resolve("content/cast.yaml"), CAST);
            return new SourceFolder(folder);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    static Filled filled(Map<String, String> texts, List<Map<String, String>> rows) {
        return new Filled(read(), new Entries(texts, Map.of("items", rows)));
    }
}
