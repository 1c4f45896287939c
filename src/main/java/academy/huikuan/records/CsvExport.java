package academy.huikuan.records;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/**
 * CSV that Excel opens rightly by a double click: UTF-8 with a byte order mark, CRLF, every cell in quotes. A text that Excel would
 * take for a formula gets an apostrophe before it.
 */
final class CsvExport implements RecordFile {
    private final Writer out;

    CsvExport(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 32 * 1024);
        out.write('\uFEFF');
    }

    @Override
    public void heading(List<String> titles, List<Integer> widths) throws IOException {
        row(titles.stream().<Cell>map(Cell.Text::new).toList());
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        out.write(cells.stream().map(CsvExport::quoted).collect(Collectors.joining(",")));
        out.write("\r\n");
    }

    private static String quoted(Cell cell) {
        String text = cell instanceof Cell.Text ? neutral(cell.plain()) : cell.plain();
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Example: `=1+1` becomes `'=1+1`. */
    static String neutral(String text) {
        boolean formula = !text.isEmpty() && "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }

    @Override
    public void finish(String noteTitle, List<List<String>> note) throws IOException {
        out.flush();
    }
}
