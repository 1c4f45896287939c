package academy.huikuan.roleplay.transcript;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import academy.huikuan.platform.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UploadTest {
    private static final String TEXT = "销售：孙主管，10月31日到期的 14.2 万。\r\n客户：㐂堃……\r\n";
    private static final String W = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document xmlns:w=\"urn:w\"><w:body>";
    private static final String END = "</w:body></w:document>";

    private static byte[] zip(Map<String, byte[]> entries) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] docx(String body) {
        return docx(body, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", Map.of());
    }

    private static byte[] docx(String body, String type, Map<String, byte[]> more) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("[Content_Types].xml", ("<Types><Override PartName=\"/word/document.xml\" ContentType=\"" + type + "\"/></Types>").getBytes(UTF_8));
        entries.put("word/document.xml", body.getBytes(UTF_8));
        entries.putAll(more);
        return zip(entries);
    }

    private static String run(String text) {
        return "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    private static String paragraph(String text) {
        return "<w:p><w:pPr><w:jc/></w:pPr>" + run(text) + "</w:p>";
    }

    private static String cell(String text) {
        return "<w:tc>" + paragraph(text) + "</w:tc>";
    }

    private static void refused(String name, byte[] bytes, String key) {
        assertThatThrownBy(() -> Upload.text(name, bytes)).as(name).isInstanceOf(Refusal.Invalid.class).hasMessage(key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
    void encodings_are_told_apart(String charset) {
        assertThat(Upload.text("talk.TXT", TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    void byte_order_marks_are_passed_over() {
        assertThat(Upload.text("C:\\talks\\talk.txt", ("\uFEFF" + TEXT).getBytes(UTF_8))).isEqualTo(TEXT);
        assertThat(Upload.text("talk.srt", ("\uFEFF" + TEXT).getBytes(UTF_16LE))).isEqualTo(TEXT);
        assertThat(Upload.text("talk.vtt", ("\uFEFF" + TEXT).getBytes(UTF_16BE))).isEqualTo(TEXT);
    }

    @Test
    void a_word_document_gives_its_paragraphs() {
        assertThat(Upload.text("通话.docx", docx(W + paragraph("销售：您好") + "<w:p>" + run("客户：") + run("在忙") + "<w:r><w:br/></w:r>" + run("什么事")
                + "</w:p><w:p/><w:p><w:ins>" + run("销售：对账") + "</w:ins><w:del><w:r><w:delText>删掉的</w:delText></w:r></w:del>"
                + "<w:r><w:instrText>PAGE</w:instrText></w:r></w:p>" + END)))
                .isEqualTo("销售：您好\n客户：在忙\n什么事\n\n销售：对账");
    }

    @Test
    void a_table_gives_a_turn_for_each_row() {
        assertThat(Upload.text("a.docx", docx(W + "<w:tbl><w:tr>" + cell("序号") + cell("角色") + cell("内容") + "</w:tr><w:tr>" + cell("1") + cell("销售")
                + cell("您好") + "</w:tr><w:tr>" + cell("2") + cell("客户：") + cell("在忙") + "</w:tr></w:tbl>" + paragraph("客户：再见") + END)))
                .isEqualTo("销售：您好\n客户：在忙\n客户：再见");
    }

    @Test
    void text_boxes_are_read_once() {
        String box = "<w:txbxContent>" + paragraph("销售：框里") + "</w:txbxContent>";
        assertThat(Upload.text("a.docx", docx(W + "<w:p>" + run("客户：框外") + "<w:r><AlternateContent><Choice>" + box + "</Choice><Fallback>" + box
                + "</Fallback></AlternateContent></w:r></w:p>" + END)))
                .isEqualTo("客户：框外\n销售：框里");
    }

    @Test
    void macros_are_refused_by_name_by_part_and_by_type() {
        refused("a.docm", docx(W + END), "roleplay.file.macros");
        refused("a.docx", docx(W + END, "x", Map.of("word/vbaProject.bin", new byte[] {1})), "roleplay.file.macros");
        refused("a.docx", docx(W + END, "application/vnd.ms-word.document.macroEnabled.main+xml", Map.of()), "roleplay.file.macros");
    }

    @Test
    void entities_and_bombs_are_refused() {
        String doctype = "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<w:document xmlns:w=\"urn:w\"><w:p>&e;</w:p></w:document>";
        refused("a.docx", docx(doctype), "roleplay.file.entity");
        refused("a.docx", docx(W + paragraph("&e;") + END), "roleplay.file.broken");
        refused("a.docx", docx(W + END, "x", Map.of("word/media/a.bmp", new byte[9 * 1024 * 1024])), "roleplay.file.swells");
        refused("a.docx", docx(W + "<w:p/>".repeat(260_000) + END), "roleplay.file.swells");
        refused("a.docx", docx(W + "<w:r>".repeat(200) + "</w:r>".repeat(200) + END), "roleplay.file.swells");
        refused("a.docx", docx(W + END, "x", Map.of("../../etc/a.xml", new byte[0])), "roleplay.file.leads-out");
        Map<String, byte[]> many = new LinkedHashMap<>();
        for (int i = 0; i < 1_001; i++) many.put("a" + i, new byte[0]);
        refused("a.docx", zip(many), "roleplay.file.swells");
    }

    @Test
    void other_packages_and_broken_ones_are_refused() {
        refused("a.docx", docx("<w:document>"), "roleplay.file.broken");
        refused("a.zip", zip(Map.of("talk.txt", TEXT.getBytes(UTF_8))), "roleplay.file.package");
        refused("a.xlsx", zip(Map.of("xl/workbook.xml", new byte[0])), "roleplay.file.other-office");
        byte[] whole = docx(W + paragraph("销售：您好") + END);
        refused("a.docx", java.util.Arrays.copyOf(whole, whole.length / 2), "roleplay.file.broken");
        refused("a.docx", TEXT.getBytes(UTF_8), "roleplay.file.broken");
    }

    @ParameterizedTest
    @CsvSource({
        "a.doc, D0CF11E0A1B11AE1, old-word", "a.docx, D0CF11E0A1B11AE1, old-word", "a.rtf, 7B5C727466, old-word", "a.pdf, 255044462D, pdf",
        "a.txt, 255044462D, pdf", "a.png, 89504E47, picture", "a.txt, FFD8FFE0, picture", "a.m4a, 00000018, sound", "a.mp3, 494433, sound",
        "a.html, 3C68746D6C3E, kind", "a.json, 7B7D, kind", "a.exe, 4D5A, kind", "a.txt, 610062, no-text", "a.txt, FFFE0000, no-text",
        "a.txt, 411B42, no-text", "a.txt, '', empty", "a.docx, '', empty"
    })
    void other_kinds_are_refused_with_what_to_do(String name, String hex, String key) {
        refused(name, java.util.HexFormat.of().parseHex(hex), "roleplay.file." + key);
    }

    @Test
    void what_is_too_large_is_refused() {
        assertThat(Upload.text("a.txt", "a".repeat(Upload.LARGEST).getBytes(UTF_8))).hasSize(Upload.LARGEST);
        refused("a.txt", "a".repeat(Upload.LARGEST + 1).getBytes(UTF_8), "roleplay.file.large");
    }
}
