package academy.huikuan.records;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Writes records to a file one by one and sums up what was written. */
final class Export {
    private static final List<Column> COLUMNS = Arrays.asList(Column.values());
    private final ZoneId zone;
    private final UnaryOperator<String> text;

    /** @param text words for keys of the messages, in the file's language */
    Export(ZoneId zone, UnaryOperator<String> text) {
        this.zone = zone;
        this.text = text;
    }

    /**
     * @param rows how many records
     * @param digest SHA-256 of all cells in order, 64 hexadecimal digits: equal for two files exactly when all their cells are
     */
    record Written(int rows, String digest) {}

    /** @param note the lines of the note, once all is written */
    Written write(Iterator<CompletionRecord> records, RecordFile file, Function<Written, List<List<String>>> note) throws IOException {
        MessageDigest digest = sha256();
        file.heading(
                COLUMNS.stream().map(column -> text.apply(column.heading())).toList(),
                COLUMNS.stream().map(Column::width).toList());
        int rows = 0;
        while (records.hasNext()) {
            CompletionRecord record = records.next();
            List<Cell> cells = COLUMNS.stream().map(column -> column.of(record, zone, text)).toList();
            file.row(cells);
            digest.update(cells.stream()
                    .map(Cell::plain)
                    .collect(Collectors.joining("\u001f", "", "\u001e"))
                    .getBytes(StandardCharsets.UTF_8));
            rows++;
        }
        Written written = new Written(rows, HexFormat.of().formatHex(digest.digest()));
        file.finish(text.apply("records.note-title"), note.apply(written));
        return written;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
