package academy.huikuan.authoring;

import academy.huikuan.web.Language;
import java.util.List;
import java.util.Map;

/** A draft as a text to compare: each field on lines of its own. */
final class DraftLines {
    private DraftLines() {}

    static String of(Draft draft, Language language) {
        if (draft.kind().isEmpty()) return draft.source();
        return of(draft.entries(), language);
    }

    static String of(Entries entries, Language language) {
        StringBuilder lines = new StringBuilder();
        entries.texts().forEach((id, text) -> lines.append(Labels.of(language, id)).append(": ").append(text).append('\n'));
        entries.tables().forEach((id, rows) -> {
            for (int row = 0; row < rows.size(); row++) row(lines, id, row, rows, language);
        });
        return lines.toString();
    }

    private static void row(StringBuilder lines, String table, int row, List<Map<String, String>> rows, Language language) {
        rows.get(row).forEach((column, text) -> lines.append(Labels.of(language, table + "." + row + "." + column))
                .append(": ")
                .append(text)
                .append('\n'));
    }
}
