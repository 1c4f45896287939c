package academy.huikuan.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The cells of an exported file: texts, numbers, moments; an empty text for nothing. */
final class RecordSheet {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final int FIRST_MOMENT = 10;
    private static final int LAST_MOMENT = 13;

    private RecordSheet() {}

    /** The cells of a sheet. @param sheet 0 for the first */
    static List<List<Object>> ofWorkbook(Path file, int sheet) {
        try (InputStream stream = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(stream)) {
            List<List<Object>> rows = new ArrayList<>();
            for (Row row : book.getSheets().toList().get(sheet).read()) {
                List<Object> cells = new ArrayList<>();
                for (int column = 0; column < row.getCellCount(); column++)
                    cells.add(row.getOptionalCell(column).map(RecordSheet::content).orElse(""));
                rows.add(cells);
            }
            return rows;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Object content(Cell cell) {
        if (cell.getType() == CellType.STRING) return cell.asString();
        if (cell.getType() == CellType.EMPTY) return "";
        assertThat(cell.getType()).as("a formula or a fault: " + cell).isEqualTo(CellType.NUMBER);
        boolean moment = cell.getColumnIndex() >= FIRST_MOMENT && cell.getColumnIndex() <= LAST_MOMENT;
        return moment ? cell.asDate() : cell.asNumber();
    }

    static List<List<String>> ofCsv(Path file) {
        try {
            String text = Files.readString(file, StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFF").endsWith("\r\n");
            return CSVFormat.RFC4180.parse(new StringReader(text.substring(1))).stream()
                    .map(CSVRecord::toList)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Compares every cell: a {@link Span} stands for any moment within, everything else for itself. */
    static void same(List<List<Object>> found, List<List<Object>> expected) {
        assertThat(found).as("rows").hasSameSizeAs(expected);
        for (int row = 0; row < expected.size(); row++) {
            assertThat(found.get(row)).as("cells of row " + row).hasSameSizeAs(expected.get(row));
            for (int column = 0; column < expected.get(row).size(); column++)
                same("row " + row + ", column " + column, found.get(row).get(column), expected.get(row).get(column));
        }
    }

    private static void same(String place, Object found, Object expected) {
        if (expected instanceof BigDecimal number) assertThat((BigDecimal) found).as(place).isEqualByComparingTo(number);
        else if (expected instanceof Span span)
            assertThat((LocalDateTime) found).as(place + ": within " + span).matches(span::has);
        else assertThat(found).as(place).isEqualTo(expected);
    }

    /** Compares the cells of a CSV file with those of a workbook. */
    static void sameAsWorkbook(List<List<String>> csv, List<List<Object>> workbook) {
        assertThat(csv).hasSameSizeAs(workbook);
        for (int row = 0; row < csv.size(); row++) {
            assertThat(csv.get(row)).hasSameSizeAs(workbook.get(row));
            for (int column = 0; column < csv.get(row).size(); column++) {
                String text = csv.get(row).get(column);
                Object cell = workbook.get(row).get(column);
                if (cell instanceof BigDecimal number) assertThat(new BigDecimal(text)).isEqualByComparingTo(number);
                else assertThat(text).isEqualTo(cell instanceof LocalDateTime moment ? MOMENT.format(moment) : cell);
            }
        }
    }
}
