package academy.huikuan.records;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A workbook written row by row: texts are inline strings, which are never formulas and need no table of all strings in memory;
 * numbers are numbers and moments are dates. A sheet takes a million rows; then the next begins. The last sheet is the note.
 */
final class XlsxExport implements RecordFile {
    private static final int FLUSH_EVERY = 500;
    private final int rowsOfSheet;
    private final Workbook book;
    private final String sheetTitle;
    private List<String> titles = List.of();
    private List<Integer> widths = List.of();
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxExport(OutputStream stream, String sheetTitle) {
        this(stream, sheetTitle, 1_000_000);
    }

    XlsxExport(OutputStream stream, String sheetTitle, int rowsOfSheet) {
        this.book = new Workbook(stream, "HuikuanAcademy", "1.0");
        this.sheetTitle = sheetTitle;
        this.rowsOfSheet = rowsOfSheet;
    }

    @Override
    public void heading(List<String> newTitles, List<Integer> newWidths) throws IOException {
        this.titles = newTitles;
        this.widths = newWidths;
        begin();
    }

    private void begin() throws IOException {
        if (sheet != null) sheet.finish();
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? sheetTitle : sheetTitle + " " + sheets);
        for (int column = 0; column < titles.size(); column++) {
            sheet.width(column, widths.get(column));
            sheet.inlineString(0, column, titles.get(column));
            sheet.style(0, column).bold().fillColor("EAEFEC").set();
        }
        sheet.freezePane(2, 1);
        sheet.setAutoFilter(0, 0, titles.size() - 1);
        row = 1;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        if (row > rowsOfSheet) begin();
        for (int column = 0; column < cells.size(); column++) put(column, cells.get(column));
        row++;
        if (row % FLUSH_EVERY == 0) sheet.flush();
    }

    private void put(int column, Cell cell) {
        if (cell instanceof Cell.Text text) sheet.inlineString(row, column, text.plain());
        if (cell instanceof Cell.Number number) sheet.value(row, column, number.value());
        if (cell instanceof Cell.Moment moment) {
            sheet.value(row, column, moment.value());
            sheet.style(row, column).format("yyyy-mm-dd hh:mm:ss").set();
        }
    }

    @Override
    public void finish(String noteTitle, List<List<String>> note) throws IOException {
        sheet.finish();
        Worksheet last = book.newWorksheet(noteTitle);
        last.width(0, 18);
        last.width(1, 80);
        for (int line = 0; line < note.size(); line++)
            for (int column = 0; column < note.get(line).size(); column++) last.inlineString(line, column, note.get(line).get(column));
        last.finish();
        book.finish();
    }
}
