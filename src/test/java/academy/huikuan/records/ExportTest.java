package academy.huikuan.records;

import static org.assertj.core.api.Assertions.assertThat;

import academy.huikuan.progress.Status;
import academy.huikuan.score.Score;
import academy.huikuan.web.Language;
import academy.huikuan.web.Messages;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String VERSION = "0123456789abcdef".repeat(4);

    private static CompletionRecord done(String number, String name) {
        return new CompletionRecord(
                "c", number, number, name, "苏州销售一部", "2026 秋·华东二班", "分阶段话术 M0–M3", Status.DONE,
                Optional.of(new Score(17, 20)), Optional.of(new Score(25, 40)), true, 2,
                Optional.of(Instant.parse("2026-11-01T01:02:03.456Z")),
                Optional.of(Instant.parse("2026-11-14T16:30:00Z")),
                Optional.of(Instant.parse("2026-11-14T16:30:00Z")),
                Optional.empty(), Optional.of(VERSION));
    }

    private static CompletionRecord untouched(String number, String name) {
        return new CompletionRecord(
                "c", number, number, name, "", "2026 秋·华东二班", "心理建设", Status.NOT_STARTED, Optional.empty(), Optional.empty(), false, 0,
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Export export(Language language) {
        return new Export(SHANGHAI, key -> Messages.text(language, key));
    }

    private static byte[] file(Format format, Language language, CompletionRecord... records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        export(language)
                .write(
                        List.of(records).iterator(),
                        format.open(out, "结业记录"),
                        total -> List.of(List.of("截至", "2026-11-18 20:00:00"), List.of("行数", String.valueOf(total.rows()))));
        return out.toByteArray();
    }

    private static List<String> lines(byte[] csv) {
        return List.of(new String(csv, StandardCharsets.UTF_8).split("\r\n"));
    }

    @Test
    void csv_is_utf8_with_a_byte_order_mark_and_crlf_and_quotes() throws IOException {
        byte[] csv = file(Format.CSV, Language.ZH, done("HT-20001", "周“子”\"扬\""));
        assertThat(csv).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(csv, StandardCharsets.UTF_8)).endsWith("\"\r\n");
        assertThat(lines(csv)).hasSize(2);
        assertThat(lines(csv).get(0)).startsWith("\uFEFF\"工号\",\"姓名\",\"部门\",\"班级\",\"单元\",\"状态\"");
        assertThat(lines(csv).get(1))
                .isEqualTo("\"HT-20001\",\"周“子”\"\"扬\"\"\",\"苏州销售一部\",\"2026 秋·华东二班\",\"分阶段话术 M0–M3\",\"已完成\",\"73.8\","
                        + "\"85.0\",\"2.5\",\"2\",\"2026-11-01 09:02:03\",\"2026-11-15 00:30:00\",\"2026-11-15 00:30:00\",\"\",\""
                        + VERSION + "\"");
    }

    @Test
    void a_learner_who_has_not_begun_stands_in_the_file() throws IOException {
        assertThat(lines(file(Format.CSV, Language.EN, untouched("HT-1", "He Jia"))).get(1))
                .isEqualTo("\"HT-1\",\"He Jia\",\"\",\"2026 秋·华东二班\",\"心理建设\",\"Not started\",\"\",\"\",\"\",\"0\",\"\",\"\",\"\",\"\",\"\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@sum(a1)", "\tx", "\rx", "=HYPERLINK(\"http://x\",\"y\")"})
    void no_text_becomes_a_formula(String name) throws IOException {
        assertThat(new String(file(Format.CSV, Language.ZH, untouched("HT-1", name)), StandardCharsets.UTF_8))
                .contains("\"'" + name.replace("\"", "\"\"") + "\"");
        Row row = rows(file(Format.XLSX, Language.ZH, untouched("HT-1", name)), 0).get(1);
        assertThat(row.getCell(1).getType()).isEqualTo(CellType.STRING);
        assertThat(row.getCell(1).getFormula()).isNull();
    }

    @Test
    void a_number_or_a_name_with_a_hyphen_inside_is_left_alone() {
        assertThat(CsvExport.neutral("HT-20001")).isEqualTo("HT-20001");
        assertThat(CsvExport.neutral("")).isEmpty();
    }

    private static List<Row> rows(byte[] xlsx, int sheet) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getSheet(sheet).orElseThrow().read();
        }
    }

    @Test
    void xlsx_holds_texts_numbers_and_dates_as_what_they_are() throws IOException {
        List<Row> rows = rows(file(Format.XLSX, Language.ZH, done("HT-20001", "周子扬"), untouched("HT-20002", "林悦")), 0);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("工号");
        Row row = rows.get(1);
        assertThat(row.getCellText(0)).isEqualTo("HT-20001");
        assertThat(row.getCellText(1)).isEqualTo("周子扬");
        assertThat(row.getCellText(5)).isEqualTo("已完成");
        assertThat(row.getCellAsNumber(6)).map(Object::toString).contains("73.8");
        assertThat(row.getCellAsNumber(9).orElseThrow().intValueExact()).isEqualTo(2);
        assertThat(row.getCellAsDate(10)).contains(LocalDateTime.parse("2026-11-01T09:02:03"));
        assertThat(row.getCellAsDate(12)).contains(LocalDateTime.parse("2026-11-15T00:30:00"));
        assertThat(row.getCellText(14)).isEqualTo(VERSION);
        assertThat(rows.get(2).getCellText(5)).isEqualTo("未开始");
        assertThat(rows.get(2).getCellAsNumber(9).orElseThrow().intValueExact()).isZero();
    }

    @Test
    void xlsx_says_as_of_when_on_its_last_sheet() throws IOException {
        List<Row> note = rows(file(Format.XLSX, Language.ZH, done("HT-20001", "周子扬")), 1);
        assertThat(note.get(0).getCellText(1)).isEqualTo("2026-11-18 20:00:00");
        assertThat(note.get(1).getCellText(1)).isEqualTo("1");
    }

    @Test
    void more_rows_than_a_sheet_takes_go_on_in_the_next() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        XlsxExport small = new XlsxExport(out, "结业记录", 2);
        export(Language.ZH).write(IntStream.range(0, 5).mapToObj(n -> untouched("HT-" + n, "x")).iterator(), small, total -> List.of());
        assertThat(rows(out.toByteArray(), 0)).hasSize(3);
        assertThat(rows(out.toByteArray(), 2)).hasSize(2);
    }

    @Test
    void the_digest_is_the_same_for_the_same_cells_in_any_format_and_another_for_others() throws IOException {
        Export export = export(Language.ZH);
        String csv = export.write(List.of(done("a", "x")).iterator(), Format.CSV.open(OutputStream.nullOutputStream(), ""), t -> List.of())
                .digest();
        String xlsx = export.write(List.of(done("a", "x")).iterator(), Format.XLSX.open(OutputStream.nullOutputStream(), "s"), t -> List.of())
                .digest();
        String other = export.write(List.of(done("a", "y")).iterator(), Format.CSV.open(OutputStream.nullOutputStream(), ""), t -> List.of())
                .digest();
        assertThat(csv).isEqualTo(xlsx).hasSize(64).isNotEqualTo(other);
    }

    /** Counts the memory in use after a collection at the tenth and at the last thousand rows. */
    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "csv"})
    void a_hundred_thousand_rows_need_no_more_memory_than_ten_thousand(String format) throws IOException {
        long[] used = new long[2];
        Iterator<CompletionRecord> rows = IntStream.range(0, 100_000)
                .peek(n -> {
                    if (n == 10_000) used[0] = inUse();
                    if (n == 99_999) used[1] = inUse();
                })
                .mapToObj(n -> n % 2 == 0 ? done("HT-" + n, "学员" + n) : untouched("HT-" + n, "学员" + n))
                .iterator();
        Export.Written written = export(Language.ZH)
                .write(rows, Format.of(format).open(OutputStream.nullOutputStream(), "结业记录"), total -> List.of());
        assertThat(written.rows()).isEqualTo(100_000);
        assertThat(used[1] - used[0]).as("bytes more in use").isLessThan(8_000_000);
    }

    private static long inUse() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
